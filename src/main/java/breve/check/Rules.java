package breve.check;

/**
 * Decides which rules of a check hold. A check asks each time a rule fits, so that the measuring
 * can leave one out, or see which sentences a rule has a say in.
 */
@FunctionalInterface
public interface Rules {
  /** All rules hold. */
  Rules ALL = rule -> true;

  /** Whether a rule that fits here is applied. */
  boolean allow(Rule rule);

  /** All rules but one. */
  static Rules without(Rule left) {
    return rule -> rule != left;
  }
}
