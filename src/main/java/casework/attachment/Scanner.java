package casework.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses. */
public interface Scanner {

  /** No scanner: nobody looks. */
  Scanner NONE = content -> new Verdict(Scan.UNSCANNED, "");

  /**
   * What a scanner found.
   *
   * @param scan UNSCANNED, CLEAN or INFECTED
   * @param finding the virus's name; "" without one
   */
  record Verdict(Scan scan, String finding) {}

  /**
   * Looks at a file.
   *
   * @throws IOException if the scanner cannot be reached, or could not judge the file
   */
  Verdict scan(InputStream content) throws IOException;
}
