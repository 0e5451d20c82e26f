package casework.chat;

/** The jobs that take in messages. */
public interface ChatJobs {

  /** Has a message taken in, once the caller's transaction commits; or its files only. */
  void start(long event);
}
