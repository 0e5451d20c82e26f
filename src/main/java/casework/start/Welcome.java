package casework.start;

import casework.demo.DemoLogins;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where everything is, once it is there. */
@Component
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger("casework");

  private final ObjectProvider<DemoLogins> demo;

  Welcome(ObjectProvider<DemoLogins> demo) {
    this.demo = demo;
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && web.getWebServer() != null) {
      String address = "http://localhost:" + web.getWebServer().getPort();
      LOG.info(
          """


          Casework is open:
            {}/                                 start here: rooms, and a three-minute tour
            {}/camunda/app/tasklist/default/    agents: Tasklist
            {}/portal                           customers: their requests
            {}/camunda/app/cockpit/default/     analysts, operators: Cockpit
            {}/api                              the API, to read and to try
          {}""",
          address,
          address,
          address,
          address,
          address,
          logins());
    }
  }

  private String logins() {
    DemoLogins logins = demo.getIfAvailable();
    return logins == null
        ? ""
        : logins.all().stream()
            .map(login -> "  %-26s %-6s %s".formatted(login.name(), login.password(), login.role()))
            .collect(Collectors.joining("\n", "Demo logins (name, password, room):\n", "\n"));
  }
}
