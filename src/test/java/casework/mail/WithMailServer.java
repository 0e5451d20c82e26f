package casework.mail;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a mail server and tells the product where it is. */
public class WithMailServer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    MailServer server = new MailServer();
    context.getBeanFactory().registerSingleton("mailServer", server);
    TestPropertyValues.of(
            "casework.mail.address=" + MailServer.SUPPORT,
            "casework.mail.host=" + MailServer.HOST,
            "casework.mail.port=" + server.smtpPort,
            "casework.mail.safety=PLAIN",
            "casework.mail.inbox.host=" + MailServer.HOST,
            "casework.mail.inbox.port=" + server.imapPort,
            "casework.mail.inbox.user=support",
            "casework.mail.inbox.password=secret",
            "casework.mail.inbox.safety=PLAIN")
        .applyTo(context);
  }
}
