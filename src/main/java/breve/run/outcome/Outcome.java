package breve.run.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of one input. */
public sealed interface Outcome {
  /**
   * Its digest was made and written.
   *
   * @param files below the output folder, with {@code /} between folders
   * @param repair what was wrong with the input's text and is repaired, if something was
   */
  record Done(int sentences, List<String> files, Optional<String> repair) implements Outcome {
    public Done {
      files = List.copyOf(files);
    }

    public Done(int sentences, List<String> files) {
      this(sentences, files, Optional.empty());
    }
  }

  /** Its digest lies in the output folder already, made from the same text in the same way. */
  record Unchanged() implements Outcome {}

  /** There is nothing to do here, and that is no fault. */
  record Skipped(Reason why, String details) implements Outcome {}

  /**
   * It has no digest; the others go on.
   *
   * @param remedy what to do in this very case; empty where the reason's advice is all there is
   */
  record Failed(Reason why, String details, String remedy) implements Outcome {
    public Failed(Reason why, String details) {
      this(why, details, "");
    }
  }

  /** It is not tried any more, so that it can't stop the others. */
  record SetAside(Reason why, String details) implements Outcome {}

  /** Why there is no new digest; empty where there is one or none is needed. */
  default Optional<Reason> reason() {
    if (this instanceof Skipped s) {
      return Optional.of(s.why());
    }
    if (this instanceof Failed f) {
      return Optional.of(f.why());
    }
    return this instanceof SetAside a ? Optional.of(a.why()) : Optional.empty();
  }

  /** What the reason leaves open, or what was repaired, in a few words. */
  default Optional<String> detail() {
    Optional<String> detail = Optional.empty();
    if (this instanceof Skipped s) {
      detail = Optional.of(s.details());
    } else if (this instanceof Failed f) {
      detail = Optional.of(f.details());
    } else if (this instanceof SetAside a) {
      detail = Optional.of(a.details());
    } else if (this instanceof Done d) {
      detail = d.repair();
    }
    return detail.filter(d -> !d.isBlank());
  }

  /** What to do about it, one sentence; empty where there is nothing to do. */
  default Optional<String> advice() {
    return this instanceof Failed f && !f.remedy().isEmpty()
        ? Optional.of(f.remedy())
        : reason().map(Reason::advice);
  }

  /** As the report writes it: {@code done}, {@code unchanged}, {@code set-aside}. */
  default String jsonName() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether an operator should look at it: exit code 3. */
  default boolean bad() {
    return this instanceof Failed || this instanceof SetAside;
  }
}
