package casework.attachment;

/** What a virus scanner says of a file. */
public enum Scan {
  /** No scanner is set up: nobody looked. */
  UNSCANNED,
  /** The scanner could not be asked yet; customers cannot have the file meanwhile. */
  PENDING,
  CLEAN,
  /** Found out after it was attached: nobody can have the file any more. */
  INFECTED
}
