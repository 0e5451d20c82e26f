package casework.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls endpoints: follows no redirect, keeps no cookie, waits no longer than half a minute, and
 * reads no more than the beginning of an answer, whatever the other side sends.
 */
@Component
class EndpointClient implements DisposableBean {

  private static final int EXCERPT_BYTES = 500;
  private static final int PATIENCE_SECONDS = 30;
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(15);
  private static final int MOST_CONNECTIONS = 50;

  private final CloseableHttpClient http;
  private final ScheduledExecutorService deadline =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "webhook-deadline");
            thread.setDaemon(true);
            return thread;
          });

  EndpointClient(Hosts hosts) {
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(hosts)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(ANSWER)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(ANSWER)
                    .setResponseTimeout(ANSWER)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            // A connection that was kept may have died; then nobody would know what arrived.
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Casework-Webhooks/1")
            .build();
  }

  /**
   * An answer.
   *
   * @param excerpt its beginning, as text
   */
  record Answer(int status, String excerpt) {

    boolean isAccepted() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * Posts JSON.
   *
   * @throws IOException if there is no answer
   */
  Answer post(URI url, Map<String, String> headers, String body) throws IOException {
    HttpPost post = new HttpPost(url);
    headers.forEach(post::setHeader);
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    Future<?> end = deadline.schedule(post::cancel, PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      return answered(post);
    } catch (HttpException noHttp) {
      throw new IOException(noHttp);
    } finally {
      end.cancel(false);
    }
  }

  private Answer answered(HttpPost post) throws IOException, HttpException {
    ClassicHttpResponse response = http.executeOpen(RoutingSupport.determineHost(post), post, null);
    try {
      return new Answer(response.getCode(), excerpt(response.getEntity()));
    } finally {
      // Closing would read an answer to its end, which may never come.
      post.cancel();
    }
  }

  /** What can be had of an answer; that it came is known by its status. */
  private static String excerpt(@Nullable HttpEntity entity) {
    if (entity == null) {
      return "";
    }
    byte[] read = new byte[EXCERPT_BYTES];
    int length = 0;
    try {
      InputStream content = entity.getContent();
      int more = 0;
      while (more >= 0 && length < EXCERPT_BYTES) {
        length += more;
        more = content.read(read, length, EXCERPT_BYTES - length);
      }
    } catch (IOException brokenOff) {
      return plain(read, length) + " (broken off)";
    }
    return plain(read, length);
  }

  private static String plain(byte[] read, int length) {
    return new String(read, 0, length, StandardCharsets.UTF_8)
        .replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]+", " ")
        .strip();
  }

  @Override
  public void destroy() throws IOException {
    deadline.shutdownNow();
    http.close();
  }
}
