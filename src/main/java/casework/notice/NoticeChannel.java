package casework.notice;

/** By what a person is told. */
public enum NoticeChannel {
  MAIL,
  /**
   * In the case's thread, in the customer's own channel in Slack or Teams; by mail where there is
   * none.
   */
  CHAT,
  /** Not at all: the person looks by itself. */
  NONE
}
