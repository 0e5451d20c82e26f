package casework.mail;

import casework.engine.OwnTransaction;
import casework.mail.MailSettings.Inbox;
import casework.mail.MailSettings.Safety;
import casework.mail.Mailboxes.Mark;
import casework.mail.ReceivedMails.Place;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks into the mailbox by IMAP. A mail is marked there only after it was taken in; what was taken
 * is remembered by its UID, whatever becomes of the marks.
 */
@Service
public class MailRound {

  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  /** Few enough for one job: the engine takes a job for dead after five minutes. */
  private static final int MOST_AT_ONCE = 50;

  private static final String TIMEOUT_MILLIS = "20000";
  private static final int LARGEST = 40 * 1024 * 1024;

  private final MailSettings settings;
  private final Mailboxes boxes;
  private final MailIntake intake;
  private final OwnTransaction own;
  private final Clock clock;

  MailRound(
      MailSettings settings, Mailboxes boxes, MailIntake intake, OwnTransaction own, Clock clock) {
    this.settings = settings;
    this.boxes = boxes;
    this.intake = intake;
    this.own = own;
    this.clock = clock;
  }

  /** Whether there is a mailbox to look into. */
  public boolean hasMailbox() {
    return settings.inbox().isSet();
  }

  /** Why the last look failed; empty where it went well. */
  public Optional<String> problem() {
    return boxes.find(settings.inbox().key()).map(Mark::problem);
  }

  /** Takes in what is new. A mailbox that cannot be reached is noted, and is no failure. */
  public void look() {
    Inbox inbox = settings.inbox();
    if (!inbox.isSet()) {
      return;
    }
    try (Store store = connected(inbox)) {
      Folder folder = store.getFolder(inbox.folder());
      folder.open(Folder.READ_WRITE);
      try {
        takeNew(inbox, store, folder);
      } finally {
        folder.close(true);
      }
    } catch (MessagingException | IOException unreachable) {
      LOG.warn("The mailbox cannot be read: {}", unreachable.getMessage());
      String problem = "The mailbox cannot be read: " + unreachable.getMessage();
      own.run(() -> boxes.failed(inbox.key(), problem, clock.instant()));
    }
  }

  private void takeNew(Inbox inbox, Store store, Folder folder)
      throws MessagingException, IOException {
    UIDFolder uids = (UIDFolder) folder;
    long validity = uids.getUIDValidity();
    long last =
        boxes
            .find(inbox.key())
            .filter(mark -> mark.uidValidity() == validity)
            .map(Mark::lastUid)
            .orElse(0L);
    Message[] fresh = uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
    int taken = 0;
    for (Message message : fresh) {
      long uid = uids.getUID(message);
      // A server answers with the last message where there is none behind it.
      if (uid <= last || taken++ >= MOST_AT_ONCE) {
        continue;
      }
      take(new Place(inbox.key(), validity, uid), message);
      done(inbox, store, folder, message);
      own.run(() -> boxes.read(inbox.key(), validity, uid, clock.instant()));
      last = uid;
    }
    long reached = last;
    own.run(() -> boxes.read(inbox.key(), validity, reached, clock.instant()));
  }

  private void take(Place place, Message message) throws MessagingException, IOException {
    if (message.getSize() > LARGEST) {
      String sender = message.getFrom() == null ? "unknown" : String.valueOf(message.getFrom()[0]);
      intake.takeTooLarge(place, sender, String.valueOf(message.getSubject()), message.getSize());
      return;
    }
    ByteArrayOutputStream original = new ByteArrayOutputStream();
    message.writeTo(original);
    intake.take(place, original.toByteArray());
  }

  private static void done(Inbox inbox, Store store, Folder folder, Message message)
      throws MessagingException {
    if (!inbox.done().isBlank()) {
      Folder done = store.getFolder(inbox.done());
      if (!done.exists()) {
        done.create(Folder.HOLDS_MESSAGES);
      }
      folder.copyMessages(new Message[] {message}, done);
      message.setFlag(Flags.Flag.DELETED, true);
    }
    message.setFlag(Flags.Flag.SEEN, true);
  }

  private static Store connected(Inbox inbox) throws MessagingException {
    String protocol = inbox.safety() == Safety.TLS ? "imaps" : "imap";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "timeout", TIMEOUT_MILLIS);
    properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    boolean changesOver = inbox.safety() == Safety.STARTTLS;
    properties.put(prefix + "starttls.enable", String.valueOf(changesOver));
    properties.put(prefix + "starttls.required", String.valueOf(changesOver));
    // Reading must not mark as read: that says that it was taken.
    properties.put(prefix + "peek", "true");
    Store store = Session.getInstance(properties).getStore(protocol);
    store.connect(inbox.host(), inbox.port(), inbox.user(), inbox.password());
    return store;
  }
}
