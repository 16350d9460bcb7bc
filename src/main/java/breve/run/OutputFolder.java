package breve.run;

import breve.digest.Digest;
import breve.render.DigestRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a run's digests, report and records lie. */
public final class OutputFolder {
  private final Path root;

  public OutputFolder(Path root) {
    this.root = root;
  }

  /** The run's report. */
  public Path report() {
    return root.resolve("run.json");
  }

  /** The folder of the run's own records: journal, lock. */
  Path records() {
    return root.resolve(".breve");
  }

  /**
   * Makes the folders and removes what a killed run left half written.
   *
   * @throws UsageException when nothing can be written here
   */
  void prepare() throws UsageException {
    try {
      Files.createDirectories(root.resolve("articles"));
      Files.createDirectories(records());
      AtomicFile.sweep(root);
    } catch (IOException e) {
      throw new UsageException(
          "can't write to the output folder "
              + root
              + " ("
              + Problem.text(e)
              + "); name another with -o",
          e);
    }
  }

  /**
   * Writes a digest in some formats.
   *
   * @return the files, below this folder, with {@code /} between folders
   */
  List<String> write(Digest digest, List<DigestRenderer> formats) throws IOException {
    List<String> files = new ArrayList<>();
    for (DigestRenderer format : formats) {
      String file = "articles/" + digest.id() + "." + format.format();
      AtomicFile.write(root.resolve(file), format.render(digest).getBytes(StandardCharsets.UTF_8));
      files.add(file);
    }
    return files;
  }

  /** Whether all of these files are there. */
  boolean has(List<String> files) {
    return files.stream().allMatch(f -> Files.isRegularFile(root.resolve(f)));
  }
}
