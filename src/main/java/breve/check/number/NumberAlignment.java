package breve.check.number;

import breve.language.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which quantity of the English stands for which of the French.
 *
 * @param pairs those that agree
 * @param french those of the French that have no counterpart
 * @param english those of the English that come from nowhere
 */
record NumberAlignment(List<Pair> pairs, List<Quantity> french, List<Quantity> english) {
  /** Two quantities. */
  record Pair(Quantity french, Quantity english) {}

  private record Candidate(int french, int english, int score, double distance) {}

  /** The best one-to-one alignment found greedily: best agreement first, then nearest place. */
  static NumberAlignment of(List<Quantity> french, List<Quantity> english) {
    List<Candidate> candidates = new ArrayList<>();
    for (int f = 0; f < french.size(); f++) {
      for (int e = 0; e < english.size(); e++) {
        int score = NumberMatch.score(french.get(f), english.get(e));
        if (score > NumberMatch.NONE) {
          double distance = Math.abs((f + 0.5) / french.size() - (e + 0.5) / english.size());
          candidates.add(new Candidate(f, e, score, distance));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate c) -> -c.score())
            .thenComparingDouble(Candidate::distance));
    boolean[] frenchTaken = new boolean[french.size()];
    boolean[] englishTaken = new boolean[english.size()];
    List<Pair> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!frenchTaken[c.french()] && !englishTaken[c.english()]) {
        frenchTaken[c.french()] = true;
        englishTaken[c.english()] = true;
        pairs.add(new Pair(french.get(c.french()), english.get(c.english())));
      }
    }
    return new NumberAlignment(
        List.copyOf(pairs),
        left(french, frenchTaken, english),
        left(english, englishTaken, french));
  }

  /** Those not taken; one said twice on one side and once on the other is not lost. */
  private static List<Quantity> left(List<Quantity> mine, boolean[] taken, List<Quantity> others) {
    List<Quantity> left = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      Quantity quantity = mine.get(i);
      if (!taken[i] && others.stream().noneMatch(o -> agree(quantity, o))) {
        left.add(quantity);
      }
    }
    return List.copyOf(left);
  }

  private static boolean agree(Quantity a, Quantity b) {
    return NumberMatch.score(a, b) > NumberMatch.NONE;
  }
}
