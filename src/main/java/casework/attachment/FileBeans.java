package casework.attachment;

import java.io.IOException;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Sets up the store and the scanner that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileBeans {

  @Bean
  FileStore fileStore(FileSettings settings) throws IOException {
    return switch (settings.store()) {
      case LOCAL -> new LocalFolder(settings.folder());
      case S3 -> bucket(settings.s3());
    };
  }

  @Bean
  Scanner scanner(FileSettings settings) {
    FileSettings.ClamAv clamav = settings.clamav();
    return clamav.host().isBlank()
        ? Scanner.NONE
        : new ClamAvScanner(clamav.host(), clamav.port(), clamav.answerWithin());
  }

  static S3Bucket bucket(FileSettings.S3 s3) {
    if (s3.bucket().isBlank()) {
      throw new IllegalStateException(
          "casework.files.store is S3, but casework.files.s3.bucket names no bucket");
    }
    var client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(s3.region()))
            .credentialsProvider(credentials(s3))
            .forcePathStyle(s3.pathStyle())
            .serviceConfiguration(how -> how.chunkedEncodingEnabled(false))
            // Many a store that speaks S3 knows no checksums in trailers.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (!s3.endpoint().isBlank()) {
      client.endpointOverride(URI.create(s3.endpoint()));
    }
    return new S3Bucket(client.build(), s3.bucket(), s3.prefix());
  }

  private static AwsCredentialsProvider credentials(FileSettings.S3 s3) {
    return s3.accessKey().isBlank()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(s3.accessKey(), s3.secretKey()));
  }
}
