package casework.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a text that a search found, in pieces of plain text: whoever shows it marks the hits
 * and escapes all of it.
 *
 * @param isCutBefore whether the text begins earlier
 * @param isCutAfter whether it goes on
 */
public record Excerpt(List<Piece> pieces, boolean isCutBefore, boolean isCutAfter) {

  private static final int LENGTH = 200;
  private static final int BEFORE = 60;
  private static final int STEM = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** A piece of the text; a hit is a word that was searched for. */
  public record Piece(String text, boolean isHit) {}

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /** Returns what stands around the first hit, or the beginning where there is none. */
  static Excerpt of(String plain, Collection<String> words) {
    Matcher first = WORD.matcher(plain);
    int hit = 0;
    while (first.find()) {
      if (isHit(first.group(), words)) {
        hit = first.start();
        break;
      }
    }
    int from = hit <= BEFORE ? 0 : wordAfter(plain, hit - BEFORE, hit);
    int to = plain.length() - from <= LENGTH ? plain.length() : wordBefore(plain, from + LENGTH);
    return new Excerpt(
        pieces(plain.substring(from, to).strip(), words), from > 0, to < plain.length());
  }

  private static List<Piece> pieces(String text, Collection<String> words) {
    List<Piece> pieces = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int told = 0;
    while (word.find()) {
      if (isHit(word.group(), words)) {
        add(pieces, text.substring(told, word.start()), false);
        add(pieces, word.group(), true);
        told = word.end();
      }
    }
    add(pieces, text.substring(told), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean isHit) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, isHit));
    }
  }

  /** The database knows stems; here, words that begin alike, but for an ending, are the same. */
  private static boolean isHit(String word, Collection<String> searched) {
    String small = word.toLowerCase(Locale.ROOT);
    return searched.stream()
        .anyMatch(
            sought -> {
              int stem = Math.max(STEM, sought.length() - 2);
              return small.startsWith(sought)
                  || (sought.length() > stem
                      && small.length() <= sought.length() + 2
                      && small.startsWith(sought.substring(0, stem)));
            });
  }

  private static int wordAfter(String text, int from, int latest) {
    int space = text.indexOf(' ', from);
    return space < 0 || space >= latest ? latest : space + 1;
  }

  private static int wordBefore(String text, int to) {
    int space = text.lastIndexOf(' ', to);
    // A word that long is cut, but not within a character of two halves.
    return space > to - LENGTH / 2
        ? space
        : to - (Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0);
  }

  /** Returns the text without its marks. */
  public String plain() {
    StringBuilder all = new StringBuilder(isCutBefore ? "… " : "");
    pieces.forEach(piece -> all.append(piece.text()));
    return all.append(isCutAfter ? " …" : "").toString();
  }
}
