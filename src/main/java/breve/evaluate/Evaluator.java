package breve.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores texts by the metrics that are customary for their task. */
public final class Evaluator {
  private final PairedBootstrap bootstrap;

  /**
   * @param bootstrap how to compare with a baseline where the texts have one
   */
  public Evaluator(PairedBootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** BLEU, chrF2 and chrF2++; where the source is known also by {@link SentenceClass}. */
  public Evaluation translation(AlignedText text) {
    return evaluation(
        "translation",
        List.of(Bleu.ofCorpus(), ChrF.ofCharacters(), ChrF.ofCharactersAndWords()),
        text,
        text.has(Column.SOURCE) ? List.of(SentenceClass.values()) : List.of());
  }

  /** ROUGE-1, ROUGE-2 and ROUGE-L; ROUGE-Lsum where a text has more than one line. */
  public Evaluation summary(AlignedText text, RougeTokenizer tokenizer) {
    boolean lines =
        text.columns().values().stream()
            .flatMap(List::stream)
            .anyMatch(each -> each.contains("\n"));
    List<Metric> metrics =
        Stream.of(Rouge.Kind.values())
            .filter(kind -> lines || kind != Rouge.Kind.ROUGE_LSUM)
            .<Metric>map(kind -> new Rouge(kind, tokenizer))
            .toList();
    return evaluation("summary", metrics, text, List.of());
  }

  /** Token F1; where the source is known also the compression rate, the reference's beside it. */
  public Evaluation compression(AlignedText text) {
    Evaluation f1 = evaluation("compression", List.of(new TokenF1()), text, List.of());
    if (!text.has(Column.SOURCE)) {
      return f1;
    }
    List<Score> scores = new ArrayList<>(f1.scores());
    Metric rate = new CompressionRate();
    scores.add(rate.score(text.get(Column.SOURCE), text.get(Column.HYPOTHESIS)));
    Score reference = rate.score(text.get(Column.SOURCE), text.get(Column.REFERENCE));
    scores.add(
        new Score("reference's rate", reference.value(), reference.parts(), reference.signature()));
    return new Evaluation(f1.task(), f1.pairs(), scores, List.of(), f1.comparisons());
  }

  /** Counts every pair once for each metric, whatever it is then scored for. */
  private Evaluation evaluation(
      String task, List<Metric> metrics, AlignedText text, List<SentenceClass> kinds) {
    Map<Metric, Statistics> counted = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      counted.put(
          metric, Statistics.of(metric, text.get(Column.REFERENCE), text.get(Column.HYPOTHESIS)));
    }
    return new Evaluation(
        task,
        text.size(),
        scores(counted, IntStream.range(0, text.size()).toArray()),
        kinds.stream().map(kind -> group(kind, text.get(Column.SOURCE), counted)).toList(),
        text.has(Column.BASELINE) ? comparisons(counted, text) : List.of());
  }

  private static List<Score> scores(Map<Metric, Statistics> counted, int[] pairs) {
    return counted.entrySet().stream()
        .map(entry -> entry.getKey().score(entry.getValue().sum(pairs)))
        .toList();
  }

  private static Evaluation.Group group(
      SentenceClass kind, List<String> sources, Map<Metric, Statistics> counted) {
    int[] pairs =
        IntStream.range(0, sources.size()).filter(i -> kind.holds(sources.get(i))).toArray();
    return new Evaluation.Group(
        kind.label(), pairs.length, pairs.length == 0 ? List.of() : scores(counted, pairs));
  }

  private List<Comparison> comparisons(Map<Metric, Statistics> counted, AlignedText text) {
    return counted.entrySet().stream()
        .map(
            entry ->
                bootstrap.compare(
                    entry.getKey(),
                    Statistics.of(
                        entry.getKey(), text.get(Column.REFERENCE), text.get(Column.BASELINE)),
                    entry.getValue()))
        .toList();
  }
}
