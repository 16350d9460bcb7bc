package breve.evaluate;

import java.util.List;
import java.util.Map;

/**
 * Token F1 of a sentence shortened by dropping words (Filippova et al. 2015, <a
 * href="https://aclanthology.org/D15-1042">Sentence Compression by Deletion with LSTMs</a>): how
 * far the kept words are those that the reference keeps. A word counts as often as it is kept;
 * punctuation and case do not count. A corpus scores the mean of its pairs; the share of pairs with
 * the very same words is the part {@code exact}.
 */
public final class TokenF1 implements Metric {
  private static final RougeTokenizer WORDS = RougeTokenizer.UNICODE;

  @Override
  public String name() {
    return "token F1";
  }

  @Override
  public String signature() {
    return Signature.of("case:lc", "tok:unicode-words", "avg:mean");
  }

  /**
   * {@inheritDoc} They are precision, recall and F1 (0 to 1), 1 for the pair, and 1 if it is exact.
   */
  @Override
  public double[] statistics(String reference, String hypothesis) {
    List<String> expected = WORDS.tokenize(reference);
    List<String> given = WORDS.tokenize(hypothesis);
    int shared = Counts.shared(Counts.ofWords(expected, 1), Counts.ofWords(given, 1));
    double[] f1 = PairF1.statistics(shared, expected.size(), given.size());
    return new double[] {f1[0], f1[1], f1[2], f1[3], expected.equals(given) ? 1 : 0};
  }

  @Override
  public Score score(double[] sums) {
    Score mean = PairF1.mean(name(), sums, signature());
    Map<String, Double> parts =
        Score.precisionAndRecall(mean.parts().get("precision"), mean.parts().get("recall"));
    parts.put("exact", 100 * sums[4] / sums[3]);
    return new Score(name(), mean.value(), parts, signature());
  }
}
