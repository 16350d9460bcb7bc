package breve.run;

import breve.run.outcome.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for what would trouble a nightly run on this machine, and says what to do about it. */
public final class Diagnosis {
  private static final long ENOUGH_DISK = 500_000_000;
  private static final long ENOUGH_HEAP = 250_000_000;

  /**
   * One thing that was looked at.
   *
   * @param good whether it is as it should be
   * @param what was found, and for a fault what to do
   */
  public record Finding(boolean good, String subject, String what) {}

  private final List<Finding> findings = new ArrayList<>();

  private Diagnosis() {}

  /** Looks at the machine, and at an output folder. */
  public static List<Finding> of(Path out) {
    Diagnosis diagnosis = new Diagnosis();
    diagnosis.outputFolder(out.toAbsolutePath());
    diagnosis.heap();
    diagnosis.temporaryFolder();
    diagnosis.fileNames();
    diagnosis.database();
    return diagnosis.findings;
  }

  private void add(boolean good, String subject, String found, String remedy) {
    findings.add(new Finding(good, subject, good ? found : found + ": " + remedy));
  }

  private void outputFolder(Path out) {
    Path there = out;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      add(false, "output", out + " is nowhere", "name another folder with -o");
      return;
    }
    try {
      Path probe = Files.createTempFile(there, ".breve-", ".tmp");
      Files.delete(probe);
      add(true, "output", there + " can be written to", "");
      long free = Files.getFileStore(there).getUsableSpace();
      add(free >= ENOUGH_DISK, "disk", megabytes(free) + " free", "make room; 500 MB is little");
    } catch (IOException e) {
      add(
          false,
          "output",
          there + " can't be written to (" + Problem.text(e) + ")",
          "make it writable, or name another folder with -o");
    }
  }

  private void heap() {
    long heap = Runtime.getRuntime().maxMemory();
    add(
        heap >= ENOUGH_HEAP,
        "memory",
        "Java may use " + megabytes(heap),
        "give it more: java -Xmx300m -jar breve.jar");
  }

  /** Libraries are unpacked there before they are loaded. */
  private void temporaryFolder() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    String remedy =
        "name another folder: java -Djava.io.tmpdir=DIR -jar breve.jar, and DJL_CACHE_DIR=DIR";
    try {
      File probe = Files.createTempFile(folder, "breve-", ".tmp").toFile();
      // On a file system mounted noexec the bit can be set, but nothing is executable.
      boolean executable = probe.setExecutable(true) && probe.canExecute();
      Files.delete(probe.toPath());
      add(
          executable,
          "libraries",
          folder + (executable ? " holds libraries" : " is mounted noexec"),
          remedy);
    } catch (IOException e) {
      add(false, "libraries", folder + " can't be written to (" + Problem.text(e) + ")", remedy);
    }
  }

  private void fileNames() {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    add(
        Charset.forName(charset).equals(StandardCharsets.UTF_8),
        "file names",
        "read as " + charset,
        "set LANG=C.UTF-8, or names with accents change");
  }

  private void database() {
    try {
      Class.forName("org.sqlite.SQLiteJDBCLoader").getMethod("initialize").invoke(null);
      add(true, "translation memory", "SQLite's library loads", "");
    } catch (ReflectiveOperationException | LinkageError e) {
      add(
          false,
          "translation memory",
          "SQLite's library doesn't load (" + Problem.text(e) + ")",
          "name a folder for libraries with -Djava.io.tmpdir, or use --no-memory");
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
  }
}
