package casework.customer;

import casework.sla.SupportHours;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * Effective terms as JSON and back without loss, and the same text for the same terms. Dates and
 * durations are ISO-8601, budgets as the tables write them.
 */
public final class TermsJson {

  /** 80 bits: no two of a vendor's terms will ever share a version. */
  private static final int VERSION_BYTES = 10;

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SlaModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  public String write(EffectiveTerms terms) {
    return text(terms);
  }

  /**
   * Reads back a snapshot.
   *
   * @throws IllegalArgumentException if this is not what {@link #write} wrote
   */
  public EffectiveTerms read(String json) {
    try {
      return mapper.readValue(json, EffectiveTerms.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These are no effective terms: " + e.getMessage(), e);
    }
  }

  /** The hash that makes the version. */
  String version(SortedMap<String, Sourced<String>> values, Map<String, SupportHours> hours) {
    var content = text(values) + text(hours);
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private String text(Object content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Terms cannot be written as JSON", e);
    }
  }
}
