package breve.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a sentence a compression keeps: words kept of the sentence's words, in percent, the
 * mean over the pairs. Its "reference" is the sentence itself. The part {@code characters} is the
 * same in code points; {@code added} is the share of the compression's words that the sentence has
 * not, 0 where words are only dropped.
 */
public final class CompressionRate implements Metric {
  private static final RougeTokenizer WORDS = RougeTokenizer.UNICODE;

  @Override
  public String name() {
    return "compression rate";
  }

  @Override
  public String signature() {
    return Signature.of("case:lc", "tok:unicode-words", "avg:mean");
  }

  /**
   * {@inheritDoc} They are the rate in words and in characters, the words added, the words, and 1
   * for the pair.
   */
  @Override
  public double[] statistics(String sentence, String compression) {
    List<String> before = WORDS.tokenize(sentence);
    List<String> after = WORDS.tokenize(compression);
    int kept = Counts.shared(Counts.ofWords(before, 1), Counts.ofWords(after, 1));
    return new double[] {
      after.size() / (double) Math.max(1, before.size()),
      length(compression) / (double) Math.max(1, length(sentence)),
      after.size() - kept,
      after.size(),
      1
    };
  }

  @Override
  public Score score(double[] sums) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("characters", 100 * sums[1] / sums[4]);
    parts.put("added", 100 * sums[2] / Math.max(1, sums[3]));
    return new Score(name(), 100 * sums[0] / sums[4], parts, signature());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
