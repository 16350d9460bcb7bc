package breve.run.outcome;

import java.util.Collection;
import java.util.Comparator;

/** What the process tells its caller; in the order in which one wins over another. */
public enum ExitCode {
  USAGE(2),
  MODEL(5),
  LOCKED(6),
  INTERRUPTED(130),
  TERMINATED(143),
  INTERNAL_ERROR(1),
  DEADLINE(7),
  SOME_FAILED(3),
  NOTHING_TO_DO(4),
  OK(0);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status. */
  public int number() {
    return number;
  }

  /** The one that wins where several fit; {@link #OK} where none is given. */
  public static ExitCode strongest(Collection<ExitCode> fitting) {
    return fitting.stream().min(Comparator.naturalOrder()).orElse(OK);
  }
}
