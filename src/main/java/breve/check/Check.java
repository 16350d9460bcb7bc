package breve.check;

import java.util.List;

/** One check: a pure function of a French sentence and its English. */
public interface Check {
  /** What this check finds wrong; empty when all is well. */
  List<Finding> check(Pair pair);

  /** The same, of two texts alone. */
  default List<Finding> check(String french, String english) {
    return check(Pair.of(french, english));
  }

  /**
   * This check for the sentences of one article, from which it may learn: that a name stands in all
   * of them, say. Most checks learn nothing.
   *
   * @param article in document order
   */
  default Check in(List<Pair> article) {
    return this;
  }

  /** The rules that it is made of, in their order; none if it is all of one piece. */
  default List<Rule> rules() {
    return List.of();
  }

  /** The same check with some of its rules: {@code check.with(Rules.without(rule))}. */
  default Check with(Rules rules) {
    return this;
  }

  /** Whether it has something to say of an English that is blank. */
  default boolean judgesSilence() {
    return false;
  }
}
