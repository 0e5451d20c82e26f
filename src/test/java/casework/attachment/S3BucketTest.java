package casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;

/** Against a server that speaks S3. */
class S3BucketTest implements FileStoreContract {

  private static S3Server server;
  private static S3Bucket bucket;

  @BeforeAll
  static void start() {
    server = new S3Server();
    bucket = FileBeans.bucket(server.settings());
  }

  @AfterAll
  static void stop() {
    bucket.close();
    server.close();
  }

  @Override
  public FileStore store() {
    return bucket;
  }

  @Override
  public long kept() {
    return server.kept();
  }

  @Test
  void putsEveryNameBehindItsPrefix() throws IOException {
    try (S3Bucket prefixed = FileBeans.bucket(in(server.endpoint(), S3Server.BUCKET, "desk/"))) {
      prefixed.put(KEY, new ByteArrayInputStream(new byte[10]));
      assertThatThrownBy(() -> bucket.open(KEY)).isInstanceOf(IOException.class);
      assertThat(prefixed.open(KEY).readAllBytes()).hasSize(10);
      prefixed.delete(KEY);
    }
  }

  @Test
  void saysWhenTheStoreIsNotThere() {
    String nobody = "http://127.0.0.1:" + TestSocketUtils.findAvailableTcpPort();
    try (S3Bucket absent = FileBeans.bucket(in(nobody, "b", ""))) {
      assertThatThrownBy(() -> absent.put(KEY, new ByteArrayInputStream(new byte[10])))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("The S3 store did not take the file");
      assertThatThrownBy(() -> absent.open(KEY)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> absent.delete(KEY)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void needsTheNameOfItsBucket() {
    assertThatThrownBy(() -> FileBeans.bucket(in("", "", "")))
        .hasMessageContaining("casework.files.s3.bucket");
  }

  private static FileSettings.S3 in(String endpoint, String bucket, String prefix) {
    return new FileSettings.S3(endpoint, "us-east-1", bucket, prefix, "key", "secret", true);
  }
}
