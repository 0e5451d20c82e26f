package casework.mail;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail settings, {@code casework.mail.*}.
 *
 * @param address the support address: from it mails come, and to it, with a token, replies go
 * @param name what recipients see beside it
 * @param host of the SMTP server; empty for none
 * @param folder where mails are left as files while there is no server; empty for nowhere
 * @param site the product's own address, which links in mails begin with
 * @param inbox the mailbox that replies come to
 */
@ConfigurationProperties("casework.mail")
record MailSettings(
    @DefaultValue("support@casework.example") String address,
    @DefaultValue("Support") String name,
    @DefaultValue("") String host,
    @DefaultValue("25") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("STARTTLS") Safety safety,
    @DefaultValue("") String folder,
    @DefaultValue("http://localhost:8080") String site,
    @DefaultValue Inbox inbox) {

  /** How a connection is kept private. */
  enum Safety {
    /** Not at all: for a relay on the same machine, and tests. */
    PLAIN,
    /** Begins in the open and must change over. */
    STARTTLS,
    TLS
  }

  /**
   * The mailbox, read by IMAP.
   *
   * @param host empty for none
   * @param folder that new messages come to
   * @param done where what was taken in is moved; empty to leave it, marked as read
   */
  record Inbox(
      @DefaultValue("") String host,
      @DefaultValue("993") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("TLS") Safety safety,
      @DefaultValue("INBOX") String folder,
      @DefaultValue("") String done) {

    boolean isSet() {
      return !host.isBlank();
    }

    /** By which name what was read is remembered. */
    String key() {
      return "%s@%s/%s".formatted(user, host, folder).toLowerCase(Locale.ROOT);
    }
  }

  boolean hasServer() {
    return !host.isBlank();
  }

  @Nullable Path drop() {
    return folder.isBlank() ? null : Path.of(folder);
  }

  /** What Message-IDs end in. */
  String domain() {
    return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  String localPart() {
    return address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
  }
}
