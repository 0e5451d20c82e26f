package casework.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in a browser: signed in by the form, with one session for all pages. */
final class Visitor {

  private static final Pattern FORGERY_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)");
  private static final Pattern FIRST_ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final int PAGE = 15;
  private static final String JSON = "application/json";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(cookies)
          .build();
  private final String address;

  private Visitor(String address) {
    this.address = address;
  }

  static Visitor signIn(String address, String name, String password)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(address);
    Matcher token = FORGERY_TOKEN.matcher(visitor.page("/login"));
    if (!token.find()) {
      throw new IOException("/login has no form");
    }
    visitor.send(
        visitor
            .request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=%s&password=%s&_csrf=%s"
                        .formatted(encoded(name), encoded(password), encoded(token.group(1))))));
    return visitor;
  }

  /** Returns a page, or fails if it is not there for this visitor. */
  String page(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Returns the id of a filter that Tasklist offers this visitor. */
  String filter(String name) throws IOException, InterruptedException {
    Matcher id =
        FIRST_ID.matcher(page("/camunda/api/engine/engine/default/filter?name=" + encoded(name)));
    if (!id.find()) {
      throw new IOException("No filter '" + name + "'");
    }
    return id.group(1);
  }

  /** Opens a filter as Tasklist does: its first page, and how many tasks it has in all. */
  String openFilter(String filter, String order) throws IOException, InterruptedException {
    return ask(firstPage(filter), "application/hal+json", order);
  }

  /** Returns the first page of a filter's tasks. */
  String tasks(String filter, String order) throws IOException, InterruptedException {
    return ask(firstPage(filter), JSON, order);
  }

  /** Returns how many tasks a filter has. */
  String taskCount(String filter) throws IOException, InterruptedException {
    return ask("/camunda/api/engine/engine/default/filter/" + filter + "/count", JSON, "");
  }

  private static String firstPage(String filter) {
    return "/camunda/api/engine/engine/default/filter/%s/list?firstResult=0&maxResults=%d"
        .formatted(filter, PAGE);
  }

  private String ask(String path, String accepted, String order)
      throws IOException, InterruptedException {
    String sorting = order.isEmpty() ? "" : "\"sorting\":[" + order + "],";
    return send(
        request(path)
            .header("Accept", accepted)
            .header("Content-Type", JSON)
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(HttpRequest.BodyPublishers.ofString("{" + sorting + "\"active\":true}")));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    boolean refused = "error".equals(answer.uri().getQuery());
    if (answer.statusCode() != 200 || refused) {
      throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
