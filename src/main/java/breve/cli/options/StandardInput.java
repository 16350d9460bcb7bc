package breve.cli.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input, if there is one. Where it was closed ({@code <&-}), the operating system gives its
 * number to the next file that the Java runtime opens, a library of its own: that is no article.
 */
public final class StandardInput {
  private static final Path LINK = Path.of("/proc/self/fd/0");

  private StandardInput() {}

  /**
   * Standard input.
   *
   * @throws IOException when it was closed
   */
  public static InputStream open() throws IOException {
    if (isRuntimeFile()) {
      throw new IOException("standard input is closed: name a file, or give it a text");
    }
    return System.in;
  }

  private static boolean isRuntimeFile() throws IOException {
    if (!Files.isDirectory(LINK.getParent())) {
      return false; // not Linux: nothing can be told
    }
    if (!Files.exists(LINK)) {
      return !Files.isSymbolicLink(LINK); // a pipe's link leads nowhere, but is there
    }
    Path file = LINK.toRealPath();
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    return file.startsWith(home) || file.toString().endsWith(".jar");
  }
}
