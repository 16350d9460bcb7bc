package breve.run.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Standard input, if there is one. Where it was closed ({@code <&-}), the operating system gives
 * its number to the next file that is opened, one of Java's own: that is no article.
 */
public final class StandardInput {
  /** Linux tells here what is open; elsewhere nothing can be told. */
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private StandardInput() {}

  /**
   * Standard input, the caller's to read but not to close.
   *
   * @throws IOException when it was closed
   */
  public static InputStream open() throws IOException {
    if (Files.isDirectory(DESCRIPTORS) && isJavas(DESCRIPTORS.resolve("0"))) {
      throw new IOException("standard input is closed: name a file, or give it a text");
    }
    return System.in;
  }

  private static boolean isJavas(Path descriptor) throws IOException {
    try {
      Path file = Files.readSymbolicLink(descriptor); // pipe:[123] for a pipe
      Path java = Path.of(System.getProperty("java.home")).toRealPath();
      return file.startsWith(java) || file.toString().endsWith(".jar");
    } catch (NoSuchFileException closed) {
      return true;
    }
  }
}
