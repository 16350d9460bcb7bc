package breve.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The processor that this runs on, as far as Linux tells. */
public final class Processor {
  /** What decides which kernels run, and so which bytes come out. */
  private static final List<String> TELLING = List.of("avx2", "avx_vnni", "avx512f", "avx512_vnni");

  private Processor() {}

  /** Its class: digests are the same on all processors of one class. {@code amd64+avx2}. */
  public static String processorClass() {
    Set<String> flags = new HashSet<>();
    for (String line : cpuInfo()) {
      if (line.startsWith("flags")) {
        flags.addAll(Arrays.asList(line.split("\\s+")));
      }
    }
    StringBuilder name = new StringBuilder(System.getProperty("os.arch"));
    TELLING.stream().filter(flags::contains).forEach(flag -> name.append('+').append(flag));
    return name.toString();
  }

  /**
   * Its cores, without those that are the other half of one (hyper-threads), as far as this process
   * may use them.
   */
  public static int physicalCores() {
    Set<String> cores = new HashSet<>();
    String chip = "";
    for (String line : cpuInfo()) {
      if (line.startsWith("physical id")) {
        chip = line;
      } else if (line.startsWith("core id")) {
        cores.add(chip + line);
      }
    }
    int available = Runtime.getRuntime().availableProcessors();
    return cores.isEmpty() ? available : Math.min(available, cores.size());
  }

  private static List<String> cpuInfo() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo"));
    } catch (IOException e) {
      return List.of(); // not Linux: nothing is known
    }
  }
}
