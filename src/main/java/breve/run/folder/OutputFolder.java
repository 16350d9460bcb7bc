package breve.run.folder;

import breve.digest.Digest;
import breve.digest.DigestRenderer;
import breve.run.outcome.Problem;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where a run's digests, report and records lie. */
public final class OutputFolder {
  private final Path root;

  public OutputFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The run's report. */
  public Path report() {
    return root.resolve("run.json");
  }

  /** The lock of the run that is at work here. */
  public Path lock() {
    return records().resolve("lock");
  }

  /** What runs did here. */
  public Path journal() {
    return records().resolve("journal.jsonl");
  }

  /** The translation memory, unless the user names another. */
  public Path memory() {
    return records().resolve("memory.db");
  }

  /** Who was told of which night by mail. */
  public Path delivered() {
    return records().resolve("delivered");
  }

  /** What earlier nights told, by story. */
  public Path stories() {
    return records().resolve("stories.db");
  }

  private Path records() {
    return root.resolve(".breve");
  }

  /**
   * Makes the folders.
   *
   * @throws UsageException when nothing can be written here
   */
  public void prepare() throws UsageException {
    try {
      Files.createDirectories(root.resolve("articles"));
      Files.createDirectories(records());
      if (!Files.isWritable(root.resolve("articles")) || !Files.isWritable(records())) {
        throw new IOException("read-only");
      }
    } catch (IOException e) {
      throw new UsageException(
          "can't write to the output folder "
              + root
              + " ("
              + Problem.text(e)
              + "); make it writable, or name another with -o",
          e);
    }
  }

  /** Removes what a killed run left half written; only for who holds the lock. */
  public void sweep() throws IOException {
    AtomicFile.sweep(root);
  }

  /** Writes a digest in some formats. */
  public List<OutputFile> write(Digest digest, List<DigestRenderer> formats) throws IOException {
    List<OutputFile> files = new ArrayList<>();
    for (DigestRenderer format : formats) {
      String file = "articles/" + digest.id() + "." + format.format();
      byte[] bytes = format.render(digest).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(root.resolve(file), bytes);
      files.add(new OutputFile(file, bytes.length));
    }
    return files;
  }

  /** Writes a file of the edition, as it is made. */
  public void write(String file, AtomicFile.Content content) throws IOException {
    AtomicFile.write(root.resolve(file), content);
  }

  /** Removes the pages of a folder that are none of these; a folder that isn't there has none. */
  public void keepPages(String folder, Set<String> pages) throws IOException {
    if (Files.isDirectory(root.resolve(folder))) {
      try (Stream<Path> files = Files.list(root.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
          if (!pages.contains(folder + "/" + file.getFileName())) {
            Files.delete(file);
          }
        }
      }
    }
  }

  /** The canonical form of an article's digest, below the output folder. */
  public static String json(String article) {
    return "articles/" + article + ".json";
  }

  /** A file's text. */
  public String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /** Changes a file's text, if the file is there and the text becomes another. */
  public void change(String file, UnaryOperator<String> change) throws IOException {
    if (exists(file)) {
      String text = read(file);
      String changed = change.apply(text);
      if (!changed.equals(text)) {
        AtomicFile.write(root.resolve(file), changed.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Whether a file is there as it was written, as far as its size tells. A page may have grown: the
   * edition puts links to its neighbours in.
   */
  public boolean has(OutputFile file) {
    Path path = root.resolve(file.file());
    try {
      boolean mayGrow = file.file().endsWith(".html");
      long size = Files.size(path);
      return Files.isRegularFile(path) && (mayGrow ? size >= file.bytes() : size == file.bytes());
    } catch (IOException e) {
      return false; // gone since, or out of reach: then it is written anew
    }
  }

  /** Whether a file is there. */
  public boolean exists(String file) {
    return Files.exists(root.resolve(file));
  }

  /** Removes a digest, and the folders that it leaves empty. */
  public void remove(String file) throws IOException {
    Path articles = root.resolve("articles");
    Path path = root.resolve(file).normalize();
    if (!path.startsWith(articles)) {
      throw new IOException("the journal names a file outside of articles/: " + file);
    }
    Files.deleteIfExists(path);
    for (Path folder = path.getParent(); !folder.equals(articles); folder = folder.getParent()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
