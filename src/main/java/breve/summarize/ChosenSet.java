package breve.summarize;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The set of sentences that a salience model chose. The model chooses sentences that together cover
 * much of the article within a budget of words. Its scores tell which: taken from the highest down,
 * the sentences fill the budget, and the last of them is cut where the budget ends.
 */
final class ChosenSet {
  private static final int BUDGET = 75;
  private static final double CUT = 0.5;

  /** How many times closer than their worth the capped scores stand; see the model's recipe. */
  private static final double CLOSER = 1000;

  /** Capped scores follow each other by less. */
  private static final double STEP = 1.5 / CLOSER;

  private static final Pattern WORD = Pattern.compile("(?U)[^\\W_]+");

  private ChosenSet() {}

  /**
   * How much of each sentence is in the set.
   *
   * @param scores the model's
   * @return 1 for a sentence chosen whole, a half for the one that is cut, 0 for all others
   */
  static double[] share(double[] scores, List<String> sentences) {
    double[] share = new double[scores.length];
    int left = BUDGET;
    for (int i : falling(scores)) {
      int words = words(sentences.get(i));
      share[i] = words <= left ? 1 : left > 0 ? CUT : 0;
      left = Math.max(0, left - words);
    }
    return share;
  }

  /**
   * What each sentence is worth for each word. Sentences that are worth as much as those chosen,
   * but say what others say already, the model caps: their scores crowd below all that it chose, in
   * the order of their worth. Here they stand as far apart as they are worth.
   *
   * @param scores the model's
   * @param share of each sentence, as told by {@link #share}
   */
  static double[] worth(double[] scores, double[] share) {
    List<Integer> others = falling(scores).stream().filter(i -> share[i] == 0).toList();
    int capped = Math.min(1, others.size());
    while (capped < others.size()
        && scores[others.get(capped - 1)] - scores[others.get(capped)] < STEP) {
      capped++;
    }
    double[] worth = scores.clone();
    for (int i : others.subList(0, capped)) {
      double lowest = scores[others.get(capped - 1)];
      worth[i] = lowest + (scores[i] - lowest) * CLOSER;
    }
    return worth;
  }

  private static List<Integer> falling(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .toList();
  }

  private static int words(String sentence) {
    Matcher m = WORD.matcher(sentence);
    int words = 0;
    while (m.find()) {
      words++;
    }
    return words;
  }
}
