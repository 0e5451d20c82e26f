package casework.oncall;

/** By what people are called; the table paging says which. */
public enum PageWay {
  MAIL,
  CHAT,
  PAGER_DUTY
}
