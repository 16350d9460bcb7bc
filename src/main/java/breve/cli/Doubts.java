package breve.cli;

import breve.check.Finding;
import breve.check.quality.Estimate;
import breve.render.Care;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells on standard error what the checks doubt, as it comes, and at the end how much it was. */
final class Doubts {
  private final String command;
  private final PrintWriter err;
  private final boolean quiet;
  private int sentences;
  private int doubtful;
  private double right;
  private boolean estimated = true;

  /**
   * @param command that tells: {@code breve translate}
   * @param quiet tells nothing
   */
  Doubts(String command, PrintWriter err, boolean quiet) {
    this.command = command;
    this.err = err;
    this.quiet = quiet;
  }

  /**
   * A sentence was translated.
   *
   * @param where a reader finds it: {@code line 3}
   */
  void sentence(String where, List<Finding> findings, Optional<Estimate> estimate) {
    sentences++;
    right += estimate.map(Estimate::right).orElse(0.0);
    estimated &= estimate.isPresent();
    if (findings.stream().anyMatch(Finding::shown)) {
      doubtful++;
      tell(where + ": " + Care.reasons(findings));
    }
  }

  /** All is told; nothing more is said where nothing is doubtful. */
  void finish() {
    if (doubtful > 0) {
      OptionalInt about = estimated ? OptionalInt.of((int) Math.round(right)) : OptionalInt.empty();
      Care care = new Care(sentences, doubtful, about);
      tell(care.marked() + ". " + care.checked());
    }
  }

  private void tell(String what) {
    if (!quiet) {
      err.println(command + ": " + what);
    }
  }
}
