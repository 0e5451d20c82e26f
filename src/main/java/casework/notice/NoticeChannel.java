package casework.notice;

/** By what a person is told. */
public enum NoticeChannel {
  MAIL,
  /** Where the person can be reached by chat; by mail otherwise. */
  CHAT,
  /** Not at all: the person looks by itself. */
  NONE
}
