package casework.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Keeps files in a bucket of any store that speaks S3. */
final class S3Bucket implements FileStore, AutoCloseable {

  /** S3 takes no parts below 5 MiB but the last; a file may have 10,000 of them. */
  private static final int PART = 8 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(S3Bucket.class);

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  /**
   * @param prefix what the names of all objects begin with; may be empty
   */
  S3Bucket(S3Client s3, String bucket, String prefix) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public void put(String key, InputStream content) throws IOException {
    byte[] part = new byte[PART];
    int read = content.readNBytes(part, 0, PART);
    try {
      if (read < PART) {
        s3.putObject(to -> to.bucket(bucket).key(prefix + key), body(part, read));
      } else {
        putInParts(key, content, part);
      }
    } catch (SdkException refused) {
      throw new IOException("The S3 store did not take the file: " + refused.getMessage(), refused);
    }
  }

  private void putInParts(String key, InputStream content, byte[] part) throws IOException {
    String upload = s3.createMultipartUpload(to -> to.bucket(bucket).key(prefix + key)).uploadId();
    boolean complete = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      int read = PART;
      while (read > 0) {
        parts.add(putPart(key, upload, parts.size() + 1, body(part, read)));
        read = content.readNBytes(part, 0, PART);
      }
      s3.completeMultipartUpload(
          to ->
              to.bucket(bucket)
                  .key(prefix + key)
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts)));
      complete = true;
    } finally {
      if (!complete) {
        abort(key, upload);
      }
    }
  }

  private CompletedPart putPart(String key, String upload, int number, RequestBody body) {
    String etag =
        s3.uploadPart(
                to -> to.bucket(bucket).key(prefix + key).uploadId(upload).partNumber(number), body)
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }

  private void abort(String key, String upload) {
    try {
      s3.abortMultipartUpload(to -> to.bucket(bucket).key(prefix + key).uploadId(upload));
    } catch (SdkException unreachable) {
      LOG.warn("Parts of {} are left in the S3 store; its lifecycle rule removes them", key);
    }
  }

  /** Not copied; read again where the request is tried again. */
  private static RequestBody body(byte[] part, int length) {
    return RequestBody.fromInputStream(new ByteArrayInputStream(part, 0, length), length);
  }

  @Override
  public InputStream open(String key) throws IOException {
    try {
      return s3.getObject(from -> from.bucket(bucket).key(prefix + key));
    } catch (SdkException missing) {
      throw new IOException("The S3 store did not give the file: " + missing.getMessage(), missing);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      s3.deleteObject(from -> from.bucket(bucket).key(prefix + key));
    } catch (SdkException refused) {
      throw new IOException(
          "The S3 store did not remove the file: " + refused.getMessage(), refused);
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
