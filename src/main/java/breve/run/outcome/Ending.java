package breve.run.outcome;

import java.util.Locale;

/** Why a run ended. */
public enum Ending {
  COMPLETE(ExitCode.OK),
  DEADLINE(ExitCode.DEADLINE),
  INTERRUPTED(ExitCode.INTERRUPTED),
  TERMINATED(ExitCode.TERMINATED),
  /** Several digests in a row could not be written: the disk is full or gone. */
  OUTPUT_FAILED(ExitCode.SOME_FAILED);

  private final ExitCode exitCode;

  Ending(ExitCode exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code that this ending asks for. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** As the report writes it. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
