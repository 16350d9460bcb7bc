package breve.run.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that this process holds. */
final class Resident {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String FIELD = "VmRSS:";
  private static final long KILOBYTE = 1024;

  /** Code, classes and stacks, where the system doesn't tell; as for the memory budget. */
  private static final long PROGRAM = 160_000_000;

  private Resident() {}

  /** Bytes of it, once what the heap holds for later is given back. */
  static long bytes() {
    System.gc();
    try (Stream<String> lines = Files.lines(STATUS, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
          .findFirst()
          .orElseGet(Resident::reckoned);
    } catch (IOException e) {
      return reckoned();
    }
  }

  private static long reckoned() {
    return Runtime.getRuntime().totalMemory() + PROGRAM;
  }
}
