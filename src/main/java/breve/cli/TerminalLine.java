package breve.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A line of the terminal that is written over and over while something goes on. */
final class TerminalLine {
  private static final String ERASE = "\r\u001b[2K";

  private final PrintWriter err;

  TerminalLine(PrintWriter err) {
    this.err = err;
  }

  /** Whether standard error is a terminal, and neither a file nor a pipe. */
  static boolean isThere() {
    Path standardError = Path.of("/proc/self/fd/2");
    try {
      String target = Files.readSymbolicLink(standardError).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no /proc here, so nobody knows: a log must not fill with progress
    }
  }

  void draw(String text) {
    err.print(ERASE + text);
    err.flush();
  }

  void erase() {
    err.print(ERASE);
    err.flush();
  }
}
