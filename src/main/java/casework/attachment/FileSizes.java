package casework.attachment;

import java.util.Locale;

/** Writes sizes of files as people read them. */
public final class FileSizes {

  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
  private static final int STEP = 1024;

  private FileSizes() {}

  /** "17 bytes", "2.3 MB", "25 MB"; 1024 bytes are a kB. */
  public static String inWords(long bytes) {
    if (bytes < STEP) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    double amount = bytes;
    int unit = -1;
    while (amount >= STEP && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    String digits = String.format(Locale.ROOT, amount < 10 ? "%.1f" : "%.0f", amount);
    return digits.replace(".0", "") + " " + UNITS[unit];
  }
}
