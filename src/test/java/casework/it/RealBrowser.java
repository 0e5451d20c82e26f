package casework.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The machine's Chromium, in which the people of a test sign in, each with a session of its own.
 */
final class RealBrowser implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Playwright playwright;
  private final Browser browser;

  private RealBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** How somebody looks at the product. */
  enum Screen {
    WORKPLACE(1500, 1300, true),
    DESKTOP(1280, 900, true),
    PHONE(390, 844, true),
    WITHOUT_SCRIPTS(390, 844, false);

    private final int width;
    private final int height;
    private final boolean scripts;

    Screen(int width, int height, boolean scripts) {
      this.width = width;
      this.height = height;
      this.scripts = scripts;
    }
  }

  /** Starts it; where there is none, the test is skipped and says so. */
  static RealBrowser start() {
    Optional<Path> chromium = Chromium.installed();
    assumeTrue(
        chromium.isPresent(),
        "Skipped: no Chromium on this machine. Install it (Debian: chromium) or name it in"
            + " CASEWORK_CHROMIUM.");
    Playwright playwright = Chromium.playwright();
    return new RealBrowser(playwright, Chromium.start(playwright, chromium.orElseThrow()));
  }

  /** Signs somebody of the demo in, whose clock is Berlin's. */
  BrowserContext signIn(String site, String name, Screen screen) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(site)
                .setViewportSize(screen.width, screen.height)
                .setJavaScriptEnabled(screen.scripts)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"));
    Page page = context.newPage();
    page.navigate("/login");
    page.fill("input[name=username]", name);
    page.fill("input[name=password]", "demo");
    page.click("main button[type=submit]");
    page.waitForURL(url -> !url.contains("/login"));
    page.close();
    return context;
  }

  /** A picture of what is to be seen, under {@code target/pictures}. */
  static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }

  /** Asserts that a page keeps the rules of accessibility of WCAG 2.2, A and AA. */
  static void meetsTheRules(Page page) {
    meetsTheRules(page, page.url());
  }

  /** Asserts that a page keeps the rules of accessibility. */
  static void meetsTheRules(Page page, String where) {
    assertThat(violations(page)).as(where).isEmpty();
  }

  /** Returns what of a page breaks those rules, once no part of it is being fetched anew. */
  static List<Rule> violations(Page page) {
    page.waitForCondition(() -> page.locator(".htmx-request").count() == 0);
    return new AxeBuilder(page).withTags(RULES).analyze().getViolations();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
