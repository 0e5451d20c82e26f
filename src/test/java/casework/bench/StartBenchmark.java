package casework.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From the start of the program to the first page that it answers, the program being the packaged
 * jar in a process of its own: wanted under 15 s.
 */
final class StartBenchmark {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private StartBenchmark() {}

  static void run(Postgres postgres, Results results) throws Exception {
    Path jar = jar();
    Path data = Files.createTempDirectory("casework-start");
    String[] demo = {"--casework.data=" + data};
    String[] production = {
      "--spring.profiles.active=postgres",
      "--spring.datasource.url=" + postgres.create("casework_start"),
      "--spring.datasource.username=" + Postgres.USER,
      "--casework.first-administrator.name=bench-admin",
      "--casework.first-administrator.password=" + Product.PASSWORD
    };
    results.title("Start to first page, packaged jar");
    start(results, "demo on H2, empty", jar, data, demo);
    start(results, "demo on H2, again", jar, data, demo);
    start(results, "PostgreSQL, empty", jar, data, production);
    start(results, "PostgreSQL, again", jar, data, production);
    Path apart = takenApart(jar, data);
    start(results, "the jar taken apart, as in the image: demo on H2, again", apart, data, demo);
    start(
        results,
        "the jar taken apart, as in the image: PostgreSQL, again",
        apart,
        data,
        production);
  }

  private static Path takenApart(Path jar, Path data) throws Exception {
    Path into = data.resolve("apart");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    int exit =
        new ProcessBuilder(
                java,
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                into.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("The jar cannot be taken apart: " + exit);
    }
    return into.resolve(jar.getFileName());
  }

  private static Path jar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built
          .filter(file -> file.getFileName().toString().matches("casework-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("target holds no jar: package it first"));
    }
  }

  private static void start(Results results, String what, Path jar, Path data, String... settings)
      throws Exception {
    int port = freePort();
    Path output = data.resolve("output-" + port + ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
    command.addAll(List.of(settings));
    long began = System.nanoTime();
    Process casework =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      while (!answers(port)) {
        if (System.nanoTime() - began > LONGEST.toNanos() || !casework.isAlive()) {
          throw new IOException("Casework did not start: see " + output);
        }
        Thread.sleep(50);
      }
      results.figure(what + ", s", (System.nanoTime() - began) / 1e9, "< 15");
      results.figure(what + ", processor time, s", processorSeconds(casework), "");
    } finally {
      casework.destroy();
      casework.waitFor(30, TimeUnit.SECONDS);
    }
  }

  /** What a busy machine changes least: how long the program worked, on all cores together. */
  private static double processorSeconds(Process casework) {
    return casework.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  private static boolean answers(int port) {
    try {
      HttpURLConnection first =
          (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
      return first.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
