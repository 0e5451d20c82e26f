package casework.attachment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files are taken, and where they are kept.
 *
 * @param largest of one file
 * @param mostPerCase of all files of one case together
 * @param mostPerMessage how many files may come at once
 * @param types the media types that are taken; "image/*" is all images
 * @param store where they are kept
 * @param folder of the local store
 */
@ConfigurationProperties("casework.files")
public record FileSettings(
    @DefaultValue("25MB") DataSize largest,
    @DefaultValue("500MB") DataSize mostPerCase,
    @DefaultValue("10") int mostPerMessage,
    List<String> types,
    @DefaultValue("LOCAL") Store store,
    Path folder,
    @DefaultValue S3 s3,
    @DefaultValue ClamAv clamav) {

  /** Where files can be kept. */
  public enum Store {
    LOCAL,
    S3
  }

  /**
   * An S3 store.
   *
   * @param endpoint its address; empty for Amazon's own in the region
   * @param prefix what the names of all objects begin with
   * @param accessKey empty: as the environment of an Amazon machine gives it
   * @param pathStyle whether the bucket is in the path of addresses, not in their host
   */
  public record S3(
      @DefaultValue("") String endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("") String bucket,
      @DefaultValue("") String prefix,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey,
      @DefaultValue("true") boolean pathStyle) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "S3[%s %s %s]".formatted(endpoint, region, bucket);
    }
  }

  /**
   * The scanner.
   *
   * @param host where clamd listens; empty for no scanner
   * @param answerWithin how long it may be silent
   */
  public record ClamAv(
      @DefaultValue("") String host,
      @DefaultValue("3310") int port,
      @DefaultValue("60s") Duration answerWithin) {}
}
