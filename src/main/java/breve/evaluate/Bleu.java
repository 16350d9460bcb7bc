package breve.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU (Papineni et al. 2002, <a href="https://aclanthology.org/P02-1040">BLEU: a Method for
 * Automatic Evaluation of Machine Translation</a>) with one reference, case kept, tokenisation 13a
 * and exponential smoothing: what sacreBLEU 2.6.0 computes by default, to the last digits.
 */
public final class Bleu implements Metric {
  private static final int ORDER = 4;

  private final boolean effectiveOrder;

  private Bleu(boolean effectiveOrder) {
    this.effectiveOrder = effectiveOrder;
  }

  /** BLEU for a corpus: always over n-grams of one to four words. */
  public static Bleu ofCorpus() {
    return new Bleu(false);
  }

  /**
   * BLEU for a single sentence: a hypothesis of fewer than four words is judged by the n-grams that
   * it has.
   */
  public static Bleu ofSentence() {
    return new Bleu(true);
  }

  @Override
  public String name() {
    return "BLEU";
  }

  @Override
  public String signature() {
    return Signature.of(
        "case:mixed", "eff:" + (effectiveOrder ? "yes" : "no"), "tok:13a", "smooth:exp");
  }

  /**
   * {@inheritDoc} They are the two lengths, then matches of order 1 to 4, then totals of order 1 to
   * 4.
   */
  @Override
  public double[] statistics(String reference, String hypothesis) {
    List<String> referenceWords = Tokenizer13a.tokenize(reference);
    List<String> hypothesisWords = Tokenizer13a.tokenize(hypothesis);
    double[] statistics = new double[2 + 2 * ORDER];
    statistics[0] = hypothesisWords.size();
    statistics[1] = referenceWords.size();
    for (int n = 1; n <= ORDER; n++) {
      statistics[1 + n] =
          Counts.shared(Counts.ofWords(hypothesisWords, n), Counts.ofWords(referenceWords, n));
      statistics[1 + ORDER + n] = Math.max(0, hypothesisWords.size() - n + 1);
    }
    return statistics;
  }

  @Override
  public Score score(double[] sums) {
    double hypothesisLength = sums[0];
    double referenceLength = sums[1];
    double[] precisions = new double[ORDER];
    double value = 0;
    if (sums[2] > 0) {
      int order = precisions(sums, precisions);
      double logarithms = 0;
      for (int n = 0; n < order; n++) {
        logarithms += Math.log(precisions[n]);
      }
      value = brevityPenalty(hypothesisLength, referenceLength) * Math.exp(logarithms / order);
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int n = 1; n <= ORDER; n++) {
      parts.put("precision" + n, precisions[n - 1]);
    }
    parts.put("brevityPenalty", brevityPenalty(hypothesisLength, referenceLength));
    parts.put("hypothesisWords", hypothesisLength);
    parts.put("referenceWords", referenceLength);
    return new Score(name(), value, parts, signature());
  }

  /** Fills in the precisions, in percent, and returns how many of them count. */
  private int precisions(double[] sums, double[] precisions) {
    double smoothing = 1;
    int order = effectiveOrder ? 0 : ORDER;
    for (int n = 1; n <= ORDER && sums[1 + ORDER + n] > 0; n++) {
      double matches = sums[1 + n];
      double total = sums[1 + ORDER + n];
      if (matches == 0) {
        smoothing *= 2;
      }
      precisions[n - 1] = matches == 0 ? 100 / (smoothing * total) : 100 * matches / total;
      order = effectiveOrder ? n : ORDER;
    }
    return order;
  }

  private static double brevityPenalty(double hypothesisLength, double referenceLength) {
    if (hypothesisLength >= referenceLength) {
      return 1;
    }
    return hypothesisLength > 0 ? Math.exp(1 - referenceLength / hypothesisLength) : 0;
  }
}
