package casework.access;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The verification of the ledger of grants as a command: it ends the program with 0 if the ledger
 * is whole, and with 2 if not, naming the first row that is not as it was written.
 */
@Order
@Component
@ConditionalOnProperty("casework.access-ledger.verify")
@EnableConfigurationProperties(VerifySettings.class)
class VerifyCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);
  private static final int ALTERED = 2;

  private final LedgerCheck check;
  private final VerifySettings settings;
  private final ApplicationContext application;

  VerifyCommand(LedgerCheck check, VerifySettings settings, ApplicationContext application) {
    this.check = check;
    this.settings = settings;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int code = verify();
    System.exit(SpringApplication.exit(application, () -> code));
  }

  int verify() {
    LedgerCheck.Outcome outcome = check.verify(kept());
    LedgerCheck.Fault fault = outcome.fault();
    if (fault == null) {
      LOG.info("The ledger of grants is whole: {} rows, seal {}", outcome.rows(), outcome.seal());
      return 0;
    }
    LOG.error(
        "The ledger of grants was altered. First altered row: {}{}. {}",
        fault.seq(),
        fault.grant() == null ? "" : " (" + fault.grant() + ")",
        fault.what());
    return ALTERED;
  }

  private Map<Long, String> kept() {
    Map<Long, String> kept = new TreeMap<>();
    for (String seal : settings.seals()) {
      String[] parts = seal.strip().split(":", 2);
      if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
        throw new IllegalArgumentException("A seal is given as its row, ':' and the seal: " + seal);
      }
      kept.put(Long.valueOf(parts[0]), parts[1]);
    }
    return kept;
  }
}
