package casework.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reading with 100,000 open cases: one case under 10 ms and one page of a queue under 50 ms at the
 * median, over HTTP, one reader. The API is read with a password in every call, pages in a session.
 */
final class ReadBenchmark {

  private static final String CASE = "< 10";
  private static final String QUEUE = "< 50";
  private static final Pattern NEXT_PAGE = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final OpenCases cases;
  private final Product product;
  private final Reads reads;

  private ReadBenchmark(OpenCases cases, Product product, Reads reads) {
    this.cases = cases;
    this.product = product;
    this.reads = reads;
  }

  static void run(OpenCases cases, Results results) throws Exception {
    Product product = cases.product(results);
    results.title("Reading among %d open cases, one client".formatted(OpenCases.count()));
    ReadBenchmark benchmark = new ReadBenchmark(cases, product, new Reads(results));
    benchmark.readCases();
    benchmark.readLists();
    benchmark.readPages();
  }

  private void readCases() throws Exception {
    reads.measure("a case", CASE, () -> product.get(any()));
    reads.measure("a case's clocks", CASE, () -> product.get(any() + "/clocks"));
    reads.measure("a case's ledger", CASE, () -> product.get(any() + "/ledger"));
  }

  private void readLists() throws Exception {
    list("all, first page", "");
    list("by state", "?state=OPEN");
    list("by line and state", "?line=SECOND_LINE&state=OPEN");
    list("by line, due first", "?line=FIRST_LINE&order=DUE_FIRST");
    list("by severity, due first", "?severity=2&order=DUE_FIRST");
    list("by customer", "?customer=bench-gold");
    list("due by a time, due first", "?dueBefore=2099-01-01T00:00:00Z&order=DUE_FIRST");
    list("by severity that none has", "?severity=4");
    list("by a word that all have", "?text=slow");
    reads.measure(
        "API list by a word and a number",
        QUEUE,
        () -> product.get("/api/cases?text=slow%20" + cases.anyPlace()));
    list("in the middle, due first", "?order=DUE_FIRST&size=200&after=" + halfWay());
  }

  private void readPages() throws Exception {
    Visitor agent = Visitor.signIn(product.address(), Product.AGENT, Product.PASSWORD);
    reads.measure("page of a case", "", () -> agent.page("/cases/" + cases.any()));
    reads.measure("page of cases not ended", QUEUE, () -> agent.page("/cases"));
    reads.measure("page of a line's cases", QUEUE, () -> agent.page("/cases?line=SECOND_LINE"));
  }

  private String any() {
    return "/api/cases/" + cases.any();
  }

  /** Returns where the middle of all cases begins, in due order. */
  private String halfWay() throws Exception {
    String after = "";
    for (int read = 0; read < OpenCases.count() / 2; read += 200) {
      Matcher next = NEXT_PAGE.matcher(product.get("/api/cases?order=DUE_FIRST&size=200" + after));
      if (!next.find()) {
        throw new IllegalStateException("No page after " + read);
      }
      after = "&after=" + next.group(1);
    }
    return after.substring("&after=".length());
  }

  private void list(String what, String query) throws Exception {
    reads.measure("API list " + what, QUEUE, () -> product.get("/api/cases" + query));
  }
}
