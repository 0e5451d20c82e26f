package casework.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Describes the machine that a benchmark ran on. */
final class Machine {

  private Machine() {}

  static String describe() throws IOException {
    return "%s; %d cores; %s; Java %s; load of the last minute %.1f when it began"
        .formatted(
            cpuOrMemory("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            cpuOrMemory("/proc/meminfo", "MemTotal"),
            System.getProperty("java.version"),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String cpuOrMemory(String file, String field) throws IOException {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith(field))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("unknown");
  }
}
