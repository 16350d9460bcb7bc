package breve.evaluate.checks;

import breve.check.Finding;
import breve.check.Pair;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A named way to make a correct translation wrong.
 *
 * @param name of the operation, as the table shows it
 * @param kind of the findings that see it
 * @param operation makes the English wrong
 */
public record Corruption(String name, Finding.Kind kind, Operation operation) {

  /** What a corruption does. */
  @FunctionalInterface
  public interface Operation {
    /**
     * A wrong translation.
     *
     * @param pair what to corrupt
     * @param near the English of the lines around, from which other names may be taken
     * @param random decides what changes, and how
     * @return the English after it; empty if there is nothing here that could go wrong so
     */
    Optional<String> apply(Pair pair, List<String> near, Random random);
  }

  /** All operations, for texts of this English. */
  public static List<Corruption> all(List<String> english) {
    NameCorruption names = new NameCorruption(english);
    return List.of(
        new Corruption("digit changed", Finding.Kind.NUMBER, NumberCorruption::digitChanged),
        new Corruption("digit added", Finding.Kind.NUMBER, NumberCorruption::digitAdded),
        new Corruption(
            "separators swapped", Finding.Kind.NUMBER, NumberCorruption::separatorsSwapped),
        new Corruption("unit changed", Finding.Kind.NUMBER, NumberCorruption::unitChanged),
        new Corruption("number dropped", Finding.Kind.NUMBER, NumberCorruption::numberDropped),
        new Corruption("number word changed", Finding.Kind.NUMBER, NumberCorruption::wordChanged),
        new Corruption("name replaced, from nearby", Finding.Kind.NAME, names::replacedFromNearby),
        new Corruption(
            "name replaced, from anywhere", Finding.Kind.NAME, names::replacedFromAnywhere),
        new Corruption("name dropped", Finding.Kind.NAME, names::dropped),
        new Corruption("not dropped", Finding.Kind.NEGATION, TextCorruption::notDropped),
        new Corruption("words repeated", Finding.Kind.REPETITION, TextCorruption::repeated),
        new Corruption("second half cut", Finding.Kind.LENGTH, TextCorruption::cut),
        new Corruption(
            "end left in French", Finding.Kind.FRENCH_LEFT, TextCorruption::leftInFrench));
  }
}
