package casework.chat.slack;

/** Slack answered, and said no. */
class SlackRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * @param error Slack's word for it, such as "channel_not_found"
   */
  SlackRefused(String method, String error) {
    super("Slack refuses %s: %s.%s".formatted(method, error, hint(error)));
    this.error = error;
  }

  String error() {
    return error;
  }

  private static String hint(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" -> " Is the app invited to the channel?";
      case "invalid_auth", "not_authed", "token_revoked", "account_inactive", "token_expired" ->
          " The bot token is not good (CASEWORK_SLACK_BOT_TOKEN).";
      case "missing_scope" -> " The app lacks a scope; see the administrators' guide.";
      default -> "";
    };
  }
}
