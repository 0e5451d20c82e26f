package casework.oncall;

/** Calls people by one way: one bean for each. The rooms that carry messages have them. */
public interface PageWriter {

  PageWay way();

  /** Whether a call would reach its person, as far as anybody can know beforehand. */
  boolean reaches(PageCall call);

  /** Puts a call, in the caller's transaction. */
  void call(PageCall call);

  /** Says that a page ended, where those who were called by this way are to learn of it. */
  default void ended(Page page) {}

  /** Says that the case of a page that was answered needs nobody any more. */
  default void done(Page page) {}
}
