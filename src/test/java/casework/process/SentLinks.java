package casework.process;

import casework.account.Account;
import casework.account.ResetMail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The links that would have been sent by mail. */
@TestComponent
@Primary
public class SentLinks implements ResetMail {

  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  /** A link, to whom and why. */
  public record Sent(String to, Occasion occasion, String address) {}

  @Override
  public void send(Account to, Occasion occasion, String address, Duration lasts) {
    sent.add(new Sent(String.valueOf(to.email()), occasion, address));
  }

  public List<Sent> to(String email) {
    return sent.stream().filter(one -> one.to().equals(email)).toList();
  }
}
