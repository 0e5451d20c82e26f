package casework.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the content of files by key, outside the database. Keys are ours: lower-case letters and
 * digits, never anything that a user sent.
 */
public interface FileStore {

  /**
   * Keeps a new file. Once this returns it is there for good; if it fails there is nothing under
   * the key.
   *
   * @param content read to its end, in pieces; how long it is need not be known
   */
  void put(String key, InputStream content) throws IOException;

  /**
   * Opens a file from its beginning. The caller closes it.
   *
   * @throws IOException also where there is no such file
   */
  InputStream open(String key) throws IOException;

  /** Removes a file, if it is there. */
  void delete(String key) throws IOException;
}
