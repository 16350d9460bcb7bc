package breve.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Inputs and processes for tests of what a night may bring. */
final class Night {
  final Path in;
  int millisPerSentence = 3;
  int seconds;

  /** The largest file that the process may write, in kB; 0 is any. */
  int mostKilobytes;

  /** An input folder with some French articles. */
  Night(Path folder, int articles) throws IOException {
    in = Files.createDirectories(folder);
    for (int i = 0; i < articles; i++) {
      Path file = in.resolve("%d/article-%02d.txt".formatted(i % 3, i));
      Files.createDirectories(file.getParent());
      StringBuilder text = new StringBuilder("date 2020-0" + (1 + i % 9) + "\n\n");
      for (int s = 0; s < 5 + i % 4; s++) {
        text.append(
            "Le conseil de la ville numéro %d a voté la mesure %d mardi soir. ".formatted(i, s));
      }
      text.append("La séance a été levée à la demande du maire.\n");
      Files.writeString(file, text);
    }
  }

  /** Begins a run in a process of its own. */
  Process begin(Path out) throws IOException {
    String limit = mostKilobytes == 0 ? "" : "ulimit -f " + mostKilobytes + "; ";
    return new ProcessBuilder(
            "bash",
            "-c",
            // What Maven runs in the background ignores Ctrl-C, and hands that down.
            limit
                + "env --default-signal=INT true 2>/dev/null"
                + " && exec env --default-signal=INT \"$@\"; exec \"$@\"",
            "bash",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xmx200m",
            "-cp",
            System.getProperty("java.class.path"),
            NightRun.class.getName(),
            in.toString(),
            out.toString(),
            Integer.toString(millisPerSentence),
            Integer.toString(seconds))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Runs to the end; the exit code. */
  int run(Path out) throws IOException, InterruptedException {
    Process process = begin(out);
    events(process, "no such event");
    return process.waitFor();
  }

  /** Reads a process's events up to the first of a kind, or to the end of it. */
  static List<String> events(Process process, String last) throws IOException {
    List<String> events = new ArrayList<>();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null) {
      events.add(line);
      if (line.contains("\"event\":\"" + last + "\"")) {
        break;
      }
      line = lines.readLine();
    }
    return events;
  }

  /** All that readers see of an output folder: names and contents of the digests. */
  static SortedMap<String, String> digests(Path out) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out.resolve("articles"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return digests;
  }

  /** The edition's files and their contents, byte by byte. */
  static SortedMap<String, String> edition(Path out) throws IOException {
    SortedMap<String, String> edition = new TreeMap<>();
    for (String file : List.of("index.html", "edition.md", "edition.atom", "edition.epub")) {
      edition.put(file, Files.readString(out.resolve(file), StandardCharsets.ISO_8859_1));
    }
    return edition;
  }

  /** Whether a write was cut between the temporary file and its rename. */
  static boolean leftTemporaryFile(Path out) throws IOException {
    return !temporaryFiles(out).isEmpty();
  }

  /** What such writes left; files may come and go meanwhile. */
  static List<String> temporaryFiles(Path out) throws IOException {
    List<String> temporary = new ArrayList<>();
    Files.walkFileTree(
        out,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(".tmp")) {
              temporary.add(out.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return temporary;
  }
}
