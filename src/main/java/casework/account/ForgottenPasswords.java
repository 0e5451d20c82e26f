package casework.account;

import casework.problem.Problem;
import casework.security.Buckets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Takes the word of those who forgot their password. The work is done after the answer, so that the
 * time it takes tells nobody which addresses there are.
 */
@Service
public class ForgottenPasswords {

  private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
  private static final int LONGEST = 200;

  private final PasswordLinks links;
  private final TaskExecutor later;
  private final Buckets addresses;

  ForgottenPasswords(
      PasswordLinks links,
      @Qualifier("applicationTaskExecutor") TaskExecutor later,
      SignInSettings settings) {
    this.links = links;
    this.later = later;
    this.addresses = new Buckets(settings.failuresFromAddress(), Duration.ofMinutes(1));
  }

  /**
   * Has a link sent to whoever this is, if to anybody.
   *
   * @param address where the request comes from
   * @throws Problem if too many came from there
   */
  public void of(String nameOrEmail, String address) {
    addresses
        .take(address)
        .ifPresent(
            wait -> {
              throw Problem.wait(wait, "Too many passwords were forgotten here. Wait a minute.");
            });
    if (nameOrEmail.isBlank() || nameOrEmail.length() > LONGEST || nameOrEmail.indexOf('\0') >= 0) {
      return;
    }
    later.execute(() -> send(nameOrEmail));
  }

  private void send(String nameOrEmail) {
    try {
      links.forgot(nameOrEmail);
    } catch (RuntimeException failed) {
      LOG.error("A link to set a password could not be sent", failed);
    }
  }
}
