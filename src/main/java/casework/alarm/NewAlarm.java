package casework.alarm;

import casework.problem.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as monitoring tells of it. What is too long is cut, for an alarm is not refused because
 * it says much.
 *
 * @param fingerprint tells alarms apart: equal for equal labels
 * @param startsAt since when it fires, to the millisecond; the same when it is told to be resolved
 * @param endsAt since when it does not fire any more, of one that is resolved
 * @param labels by name; at least one
 * @param sourceUrl where monitoring shows it, http or https
 */
public record NewAlarm(
    String fingerprint,
    AlarmStatus status,
    Instant startsAt,
    @Nullable Instant endsAt,
    SortedMap<String, String> labels,
    SortedMap<String, String> annotations,
    @Nullable String sourceUrl) {

  private static final int MOST_LABELS = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 2000;
  private static final int LONGEST_FINGERPRINT = 100;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  public NewAlarm {
    if (startsAt.isBefore(EARLIEST) || startsAt.isAfter(LATEST)) {
      throw Problem.field("startsAt", "'startsAt' is a time after 1970, not " + startsAt + ".");
    }
    startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
    // Alertmanager writes the year 1 where a time is not known.
    endsAt =
        status == AlarmStatus.FIRING
                || endsAt == null
                || endsAt.isBefore(EARLIEST)
                || endsAt.isAfter(LATEST)
            ? null
            : endsAt.truncatedTo(ChronoUnit.MILLIS);
    labels = texts(labels);
    annotations = texts(annotations);
    if (labels.isEmpty()) {
      throw Problem.field("labels", "An alarm has labels, such as 'alertname'.");
    }
    fingerprint = clean(fingerprint).strip();
    if (fingerprint.isEmpty() || fingerprint.length() > LONGEST_FINGERPRINT) {
      fingerprint = hash(fingerprint.isEmpty() ? labels.toString() : fingerprint);
    }
    sourceUrl = isLink(sourceUrl) ? sourceUrl : null;
  }

  /** Returns an alarm that is told apart by its labels. */
  public static NewAlarm of(
      @Nullable String fingerprint,
      AlarmStatus status,
      Instant startsAt,
      @Nullable Instant endsAt,
      Map<String, String> labels,
      Map<String, String> annotations,
      @Nullable String sourceUrl) {
    return new NewAlarm(
        fingerprint == null ? "" : fingerprint,
        status,
        startsAt,
        endsAt,
        new TreeMap<>(labels),
        new TreeMap<>(annotations),
        sourceUrl);
  }

  /** Returns what monitoring calls it. */
  String name() {
    String name = labels.getOrDefault("alertname", "").strip();
    return name.isEmpty() ? "(unnamed)" : cut(name, LONGEST_NAME);
  }

  private static SortedMap<String, String> texts(Map<String, String> told) {
    SortedMap<String, String> kept = new TreeMap<>();
    told.forEach(
        (name, value) -> {
          if (kept.size() < MOST_LABELS) {
            kept.put(cut(clean(name), LONGEST_NAME), cut(clean(value), LONGEST_VALUE));
          }
        });
    return java.util.Collections.unmodifiableSortedMap(kept);
  }

  private static boolean isLink(@Nullable String url) {
    if (url == null || url.length() > LONGEST_VALUE || !url.matches("https?://[^\\s\\x00]+")) {
      return false;
    }
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException noLink) {
      return false;
    }
  }

  private static String clean(String text) {
    return text.replace('\0', '\uFFFD');
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 32);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
