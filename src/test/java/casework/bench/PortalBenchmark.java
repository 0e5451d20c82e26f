package casework.bench;

/**
 * The customers' pages with 100,000 open cases, under 100 ms at the median, over HTTP, one reader
 * in a session: an administrator, who sees half of all cases, and a member, who sees a few.
 */
final class PortalBenchmark {

  private static final String PAGE = "< 100";

  private final OpenCases cases;
  private final Product product;
  private final Reads reads;

  private PortalBenchmark(OpenCases cases, Product product, Reads reads) {
    this.cases = cases;
    this.product = product;
    this.reads = reads;
  }

  static void run(OpenCases cases, Results results) throws Exception {
    Product product = cases.product(results);
    results.title(
        "The customers' pages with %d open cases, one client".formatted(OpenCases.count()));
    PortalBenchmark benchmark = new PortalBenchmark(cases, product, new Reads(results));
    benchmark.readLists("administrator", OpenCases.CUSTOMERS_ADMINISTRATOR);
    benchmark.readLists("member", OpenCases.MEMBER);
    benchmark.readPages();
  }

  private void readLists(String who, String email) throws Exception {
    Visitor visitor = Visitor.signIn(product.address(), email, Product.PASSWORD);
    page(visitor, who + ": open requests", "/portal");
    page(visitor, who + ": waiting requests, of which there is none", "/portal?show=waiting");
    page(visitor, who + ": all requests", "/portal?show=all");
    page(visitor, who + ": search by a word that all have", "/portal?show=all&text=slow");
    page(visitor, who + ": search by a word that none has", "/portal?show=all&text=zeppelin");
  }

  private void readPages() throws Exception {
    Visitor visitor =
        Visitor.signIn(product.address(), OpenCases.CUSTOMERS_ADMINISTRATOR, Product.PASSWORD);
    reads.measure(
        "search by a word and a number",
        PAGE,
        () -> visitor.page("/portal?show=all&text=slow%20" + cases.anyPlace()));
    reads.measure(
        "a request", PAGE, () -> visitor.page("/portal/cases/" + cases.anyOfTheCustomer()));
    page(visitor, "what to ask for", "/portal/new");
    page(visitor, "form of an incident", "/portal/new/incident");
    page(visitor, "promise while it is written", "/portal/new/incident/promise?impact=SEVERE");
    page(visitor, "plan", "/portal/plan");
    page(visitor, "articles", "/portal/articles");
    page(visitor, "own account", "/portal/account");
  }

  private void page(Visitor visitor, String what, String path) throws Exception {
    reads.measure(what, PAGE, () -> visitor.page(path));
  }
}
