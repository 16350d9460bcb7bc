package breve.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * ROUGE (Lin 2004, <a href="https://aclanthology.org/W04-1013">ROUGE: A Package for Automatic
 * Evaluation of Summaries</a>) as Google's Python package {@code rouge-score} 0.1.2 computes it. A
 * corpus scores the mean of its pairs; the value is F1.
 */
public final class Rouge implements Metric {
  /** What is compared. */
  public enum Kind {
    /** Single words. */
    ROUGE_1("ROUGE-1"),
    /** Pairs of words. */
    ROUGE_2("ROUGE-2"),
    /** The longest common subsequence of the two texts. */
    ROUGE_L("ROUGE-L"),
    /** The union of the longest common subsequences of every two lines. */
    ROUGE_LSUM("ROUGE-Lsum");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private final Kind kind;
  private final RougeTokenizer tokenizer;

  public Rouge(Kind kind, RougeTokenizer tokenizer) {
    this.kind = kind;
    this.tokenizer = tokenizer;
  }

  @Override
  public String name() {
    return kind.label;
  }

  @Override
  public String signature() {
    return Signature.of(
        Stream.concat(Stream.of(tokenizer.signatureFields()), Stream.of("avg:mean"))
            .toArray(String[]::new));
  }

  /** {@inheritDoc} They are those of {@link PairF1}. */
  @Override
  public double[] statistics(String reference, String hypothesis) {
    return switch (kind) {
      case ROUGE_1 -> ngrams(reference, hypothesis, 1);
      case ROUGE_2 -> ngrams(reference, hypothesis, 2);
      case ROUGE_L -> {
        List<String> expected = tokenizer.tokenize(reference);
        List<String> given = tokenizer.tokenize(hypothesis);
        int shared = new CommonSubsequence(expected, given).length();
        yield PairF1.statistics(shared, expected.size(), given.size());
      }
      case ROUGE_LSUM -> lines(lines(reference), lines(hypothesis));
    };
  }

  @Override
  public Score score(double[] sums) {
    return PairF1.mean(name(), sums, signature());
  }

  private double[] ngrams(String reference, String hypothesis, int n) {
    Map<List<String>, Integer> expected = Counts.ofWords(tokenizer.tokenize(reference), n);
    Map<List<String>, Integer> given = Counts.ofWords(tokenizer.tokenize(hypothesis), n);
    return PairF1.statistics(
        Counts.shared(expected, given), Counts.size(expected), Counts.size(given));
  }

  private List<List<String>> lines(String text) {
    return Stream.of(text.split("\n")).map(tokenizer::tokenize).toList();
  }

  /** Section 3.2 of the paper, where no word counts more often than either text has it. */
  private static double[] lines(List<List<String>> expected, List<List<String>> given) {
    List<String> expectedWords = expected.stream().flatMap(List::stream).toList();
    List<String> givenWords = given.stream().flatMap(List::stream).toList();
    List<String> hits = new ArrayList<>();
    for (List<String> line : expected) {
      BitSet union = new BitSet();
      for (List<String> other : given) {
        union.or(new CommonSubsequence(line, other).positions());
      }
      union.stream().mapToObj(line::get).forEach(hits::add);
    }
    // A hit comes from the reference, at most once for each of its words: only the hypothesis can
    // run out.
    int shared = Counts.shared(Counts.ofWords(hits, 1), Counts.ofWords(givenWords, 1));
    return PairF1.statistics(shared, expectedWords.size(), givenWords.size());
  }
}
