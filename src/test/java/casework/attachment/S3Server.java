package casework.attachment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3, on a free port of this machine, with its objects in a folder. */
final class S3Server implements AutoCloseable {

  static final String BUCKET = "casework-files";

  private final LocalS3 server;
  private final S3Client client;
  private final String endpoint;

  S3Server() {
    // It logs every request, and takes it for an error that something is not there.
    ((Logger) LoggerFactory.getLogger("com.robothy")).setLevel(Level.OFF);
    try {
      int port = freePort();
      endpoint = "http://127.0.0.1:" + port;
      server =
          LocalS3.builder()
              .port(port)
              .mode(LocalS3Mode.PERSISTENCE)
              .dataPath(Files.createDirectories(Path.of("target/s3-" + port)).toString())
              .build();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.start();
    client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(URI.create(endpoint))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    client.createBucket(bucket -> bucket.bucket(BUCKET));
  }

  FileSettings.S3 settings() {
    return new FileSettings.S3(endpoint, "us-east-1", BUCKET, "", "key", "secret", true);
  }

  String endpoint() {
    return endpoint;
  }

  /** Objects, and uploads that were begun and not ended. */
  long kept() {
    return client.listObjectsV2(list -> list.bucket(BUCKET)).contents().size();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    client.close();
    server.shutdown();
  }
}
