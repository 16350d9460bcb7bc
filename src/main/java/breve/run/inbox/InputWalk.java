package breve.run.inbox;

import breve.run.inbox.RunPlan.PassedOver;
import breve.run.outcome.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists the files below one input folder. Links are never followed: what they lead to inside the
 * folder is listed under its own name, and what lies outside was not asked for.
 */
final class InputWalk extends SimpleFileVisitor<Path> {
  /**
   * A file that was found.
   *
   * @param path relative to its input folder, with {@code /} between folders
   * @param key tells files apart whose names look the same, byte by byte
   */
  record Found(Path file, String path, String key, long bytes) {
    static Found named(Path file) throws IOException {
      Path real = file.toRealPath();
      return new Found(real, file.getFileName().toString(), rawName(real), Files.size(real));
    }

    /** Its size is known when it is read. */
    static Found standardInput() {
      return new Found(PlannedInput.STANDARD_INPUT, "stdin", "stdin", 0);
    }
  }

  private final Path root;
  private final Path out;
  private final List<Found> found = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();

  InputWalk(Path root, Path out) throws IOException {
    this.root = root.toRealPath();
    this.out = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
  }

  List<Found> found() {
    return found.stream()
        .sorted(Comparator.comparing(Found::path).thenComparing(Found::key))
        .toList();
  }

  List<PassedOver> passedOver() {
    return passedOver.stream().sorted(Comparator.comparing(PassedOver::path)).toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skip = !folder.equals(root) && (hidden(folder) || folder.equals(out));
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (hidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isRegularFile()) {
      found.add(new Found(file, relative(file), rawName(file), attributes.size()));
    } else if (attributes.isSymbolicLink()) {
      visitLink(file);
    } else {
      passedOver.add(new PassedOver(relative(file), Reason.NOT_A_FILE));
    }
    return FileVisitResult.CONTINUE;
  }

  private void visitLink(Path link) {
    try {
      if (link.toRealPath().startsWith(root)) {
        return;
      }
    } catch (IOException e) {
      // It leads nowhere: reported like one that leads out.
    }
    passedOver.add(new PassedOver(relative(link), Reason.LINK));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    passedOver.add(new PassedOver(relative(file), Reason.UNREADABLE));
    return FileVisitResult.CONTINUE;
  }

  /** A folder that can't be read to its end costs what is left in it. */
  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) {
    if (e != null) {
      passedOver.add(new PassedOver(relative(folder), Reason.UNREADABLE));
    }
    return FileVisitResult.CONTINUE;
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static boolean hidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** The path's bytes, percent-encoded: names that are no text stay different. */
  private static String rawName(Path file) {
    return file.toUri().getRawPath();
  }
}
