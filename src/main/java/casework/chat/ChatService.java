package casework.chat;

import casework.customer.Channel;
import java.util.Locale;

/** Where people chat with Support. */
public enum ChatService {
  SLACK(Channel.SLACK, "Slack"),
  TEAMS(Channel.TEAMS, "Teams");

  private final Channel channel;
  private final String title;

  ChatService(Channel channel, String title) {
    this.channel = channel;
    this.title = title;
  }

  /** The channel of the plan that it is. */
  public Channel channel() {
    return channel;
  }

  public String title() {
    return title;
  }

  /** The outbox's channel that carries to it. */
  public String carrier() {
    return name().toLowerCase(Locale.ROOT);
  }
}
