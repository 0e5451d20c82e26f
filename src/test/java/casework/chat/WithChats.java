package casework.chat;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a Slack and a Teams, and tells the product where they are. */
public class WithChats implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    SlackWorkspace slack = new SlackWorkspace();
    TeamsWorkflow teams = new TeamsWorkflow();
    context.getBeanFactory().registerSingleton("slackWorkspace", slack);
    context.getBeanFactory().registerSingleton("teamsWorkflow", teams);
    TestPropertyValues.of(
            "casework.chat.slack.signing-secret=" + SlackWorkspace.SIGNING_SECRET,
            "casework.chat.slack.bot-token=" + SlackWorkspace.TOKEN,
            "casework.chat.slack.api=" + slack.address() + "/api",
            "casework.chat.slack.files=" + slack.address(),
            "casework.chat.teams.organizations.goldberg.secret=" + TeamsWorkflow.SECRET,
            "casework.chat.teams.organizations.goldberg.workflow=" + teams.address(),
            "casework.chat.teams.organizations.promenade.secret=" + TeamsWorkflow.SECRET,
            "casework.chat.teams.organizations.promenade.workflow=" + teams.address(),
            "casework.chat.teams.organizations.silverline.secret=" + TeamsWorkflow.SECRET,
            "casework.chat.teams.organizations.apex.secret=" + TeamsWorkflow.SECRET)
        .applyTo(context);
  }
}
