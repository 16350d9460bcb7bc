package breve.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * chrF2 (Popović 2015, <a href="https://aclanthology.org/W15-3049">chrF: character n-gram
 * F-score</a>) and chrF2++ (Popović 2017, <a href="https://aclanthology.org/W17-4770">chrF++: words
 * helping character n-grams</a>) as sacreBLEU 2.6.0 computes them: character n-grams of order 1 to
 * 6 without whitespace, for chrF2++ word n-grams of order 1 and 2 beside them, recall weighing
 * twice.
 */
public final class ChrF implements Metric {
  private static final int CHARACTER_ORDER = 6;
  private static final double BETA_SQUARED = 4;
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final int wordOrder;

  private ChrF(int wordOrder) {
    this.wordOrder = wordOrder;
  }

  /** chrF2: characters only. */
  public static ChrF ofCharacters() {
    return new ChrF(0);
  }

  /** chrF2++: characters, words and pairs of words. */
  public static ChrF ofCharactersAndWords() {
    return new ChrF(2);
  }

  @Override
  public String name() {
    return "chrF2" + "+".repeat(wordOrder);
  }

  @Override
  public String signature() {
    return Signature.of(
        "case:mixed", "eff:yes", "nc:" + CHARACTER_ORDER, "nw:" + wordOrder, "space:no");
  }

  /**
   * {@inheritDoc} They are three counts for each order, characters before words: n-grams of the
   * hypothesis, of the reference, and shared.
   */
  @Override
  public double[] statistics(String reference, String hypothesis) {
    double[] statistics = new double[3 * (CHARACTER_ORDER + wordOrder)];
    String referenceText = Whitespace.remove(reference);
    String hypothesisText = Whitespace.remove(hypothesis);
    int at = 0;
    for (int n = 1; n <= CHARACTER_ORDER; n++, at += 3) {
      count(
          Counts.ofCharacters(referenceText, n),
          Counts.ofCharacters(hypothesisText, n),
          statistics,
          at);
    }
    List<String> referenceWords = wordOrder > 0 ? words(reference) : List.of();
    List<String> hypothesisWords = wordOrder > 0 ? words(hypothesis) : List.of();
    for (int n = 1; n <= wordOrder; n++, at += 3) {
      count(Counts.ofWords(referenceWords, n), Counts.ofWords(hypothesisWords, n), statistics, at);
    }
    return statistics;
  }

  private static <T> void count(
      Map<T, Integer> reference, Map<T, Integer> hypothesis, double[] statistics, int at) {
    // As in sacreBLEU: where the reference has no n-gram of an order, the hypothesis has none to
    // count.
    statistics[at] = reference.isEmpty() ? 0 : Counts.size(hypothesis);
    statistics[at + 1] = Counts.size(reference);
    statistics[at + 2] = Counts.shared(hypothesis, reference);
  }

  @Override
  public Score score(double[] sums) {
    double precision = 0;
    double recall = 0;
    int orders = 0;
    for (int at = 0; at < sums.length; at += 3) {
      if (sums[at] > 0 && sums[at + 1] > 0) {
        precision += sums[at + 2] / sums[at];
        recall += sums[at + 2] / sums[at + 1];
        orders++;
      }
    }
    precision /= Math.max(1, orders);
    recall /= Math.max(1, orders);
    double value =
        precision + recall == 0
            ? 0
            : 100 * (1 + BETA_SQUARED) * precision * recall / (BETA_SQUARED * precision + recall);
    return new Score(
        name(), value, Score.precisionAndRecall(100 * precision, 100 * recall), signature());
  }

  /** Words with one punctuation mark split off, at the end or else at the beginning. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Whitespace.split(text)) {
      int last = word.length() - 1;
      if (last > 0 && PUNCTUATION.indexOf(word.charAt(last)) >= 0) {
        words.add(word.substring(0, last));
        words.add(word.substring(last));
      } else if (last > 0 && PUNCTUATION.indexOf(word.charAt(0)) >= 0) {
        words.add(word.substring(0, 1));
        words.add(word.substring(1));
      } else {
        words.add(word);
      }
    }
    return words;
  }
}
