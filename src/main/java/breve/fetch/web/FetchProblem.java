package breve.fetch.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A feed or page can't be had: what is wrong and what to do about it, in one line. */
public final class FetchProblem extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whether there is hope. */
  public enum Kind {
    /** It may work the next time. */
    PASSING,
    /** It is not there, or not for us. */
    LASTING,
    /** The server wants to be left alone for a while. */
    BUSY
  }

  private final Kind kind;
  private final transient Optional<Instant> until;

  private FetchProblem(Kind kind, String fault, String remedy, Optional<Instant> until) {
    super(fault + "; " + remedy);
    this.kind = kind;
    this.until = until;
  }

  /** What may work the next time. */
  public static FetchProblem passing(String fault, String remedy) {
    return new FetchProblem(Kind.PASSING, fault, remedy, Optional.empty());
  }

  /** What will not work until somebody does something. */
  public static FetchProblem lasting(String fault, String remedy) {
    return new FetchProblem(Kind.LASTING, fault, remedy, Optional.empty());
  }

  /** A server that is not to be asked before a time. */
  public static FetchProblem busy(String fault, String remedy, Instant until) {
    return new FetchProblem(Kind.BUSY, fault, remedy, Optional.of(until));
  }

  public Kind kind() {
    return kind;
  }

  /** When to ask again; for {@link Kind#BUSY} only. */
  public Optional<Instant> until() {
    return until;
  }
}
