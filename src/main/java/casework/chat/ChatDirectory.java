package casework.chat;

import java.io.IOException;

/** Knows the people of a chat, and fetches their files: one bean for each service. */
public interface ChatDirectory {

  ChatService service();

  /** Whether the service is set up here. */
  boolean isOn();

  /**
   * Whether we can write to a customer's channel by ourselves, rather than answer only.
   *
   * @param customer its key
   */
  boolean canWriteTo(String customer);

  /**
   * Returns who wrote; somebody by id where the service tells nothing.
   *
   * @throws IOException if the service does not answer
   */
  ChatPerson whoWrote(ChatMessage message) throws IOException;

  /** Returns who wrote where nobody can be asked. */
  ChatPerson somebody(ChatMessage message);

  /**
   * Opens a file.
   *
   * @throws IOException if the service does not answer
   * @throws casework.problem.Problem if the file cannot be had
   */
  java.io.InputStream open(ChatFile file) throws IOException;
}
