package breve.cli;

import breve.model.install.Download;
import breve.run.outcome.Seconds;
import java.io.PrintWriter;
import java.util.Optional;

/** Tells how a download goes: a line a file, and on a terminal how much has come. */
final class DownloadProgress implements Download {
  private static final long REDRAW_NANOS = 200_000_000;
  private static final double TELLING = 0.02;

  private final PrintWriter err;
  private final Optional<TerminalLine> line;
  private final long started = System.nanoTime();
  private long drawn;
  private long firstBytes = -1;

  DownloadProgress(PrintWriter err) {
    this(err, TerminalLine.isThere());
  }

  DownloadProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.line = terminal ? Optional.of(new TerminalLine(err)) : Optional.empty();
  }

  @Override
  public void begun(String what) {
    line.ifPresent(TerminalLine::erase);
    err.println("breve models install: " + what);
  }

  @Override
  public void came(long bytes, long total) {
    long now = System.nanoTime();
    firstBytes = firstBytes < 0 ? bytes : firstBytes;
    if (line.isEmpty() || (now - drawn < REDRAW_NANOS && bytes < total)) {
      return;
    }
    drawn = now;
    if (bytes == total) {
      line.get().erase();
    } else {
      line.get().draw(text(bytes, total, (now - started) / 1e9));
    }
  }

  /** What the line says after some seconds: {@code 21.0 of 84.0 MB (25%), about 3 s left}. */
  String text(long bytes, long total, double seconds) {
    if (total == 0) {
      return Download.size(bytes);
    }
    // What lay there from an earlier try says nothing of the speed.
    long fresh = bytes - Math.max(0, firstBytes);
    double part = (double) fresh / (total - Math.max(0, firstBytes));
    String left =
        part < TELLING
            ? ""
            : ", about " + Seconds.text(Math.round(seconds / part * (1 - part))) + " left";
    return "%s of %s (%d%%)%s"
        .formatted(Download.size(bytes), Download.size(total), 100 * bytes / total, left);
  }
}
