package casework.bench;

/**
 * Tasklist's ready filters with 100,000 open cases, asked as Tasklist asks, over HTTP, one reader
 * in a session: 15 tasks under 50 ms at the median, how many there are in all under 250 ms.
 * Tasklist wants both at once.
 */
final class TasklistBenchmark {

  private static final String PAGE = "< 50";
  private static final String COUNT = "< 250";
  private static final String DUE_FIRST = "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}";
  private static final String NEWEST_FIRST = "{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}";

  private final Product product;
  private final Reads reads;

  private TasklistBenchmark(Product product, Reads reads) {
    this.product = product;
    this.reads = reads;
  }

  static void run(OpenCases cases, Results results) throws Exception {
    Product product = cases.product(results);
    results.title("Tasklist with %d open cases, one client".formatted(OpenCases.count()));
    TasklistBenchmark benchmark = new TasklistBenchmark(product, new Reads(results));
    benchmark.read("agent", Product.AGENT, "", "First line queue", "Mine", "Open to me");
    benchmark.read(
        "leader", Product.LEADER, ", all lines", "First line queue", "Second line queue");
  }

  private void read(String who, String name, String whose, String queue, String... others)
      throws Exception {
    Visitor visitor = Visitor.signIn(product.address(), name, Product.PASSWORD);
    // Sets the cookie that Tasklist's own protection asks back.
    visitor.page("/camunda/app/tasklist/default/");
    measure(visitor, who, queue, DUE_FIRST);
    measure(visitor, who, queue, NEWEST_FIRST);
    for (String other : others) {
      measure(visitor, who, other, DUE_FIRST);
    }
    measure(visitor, who, "Due within an hour" + whose, DUE_FIRST);
    measure(visitor, who, "Breached" + whose, DUE_FIRST);
    measure(visitor, who, "Waiting for customer" + whose, DUE_FIRST);
  }

  private void measure(Visitor visitor, String who, String filter, String order) throws Exception {
    String id = visitor.filter(filter);
    String what =
        "%s, %s, %s: "
            .formatted(who, filter, order.equals(DUE_FIRST) ? "due first" : "newest first");
    reads.measure(what + "page", PAGE, () -> visitor.tasks(id, order));
    reads.measure(what + "count", COUNT, () -> visitor.taskCount(id));
    reads.measure(what + "as Tasklist asks, both", "", () -> visitor.openFilter(id, order));
  }
}
