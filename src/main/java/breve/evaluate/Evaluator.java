package breve.evaluate;

import java.util.ArrayList;
import java.util.List;
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
    List<Metric> metrics =
        List.of(Bleu.ofCorpus(), ChrF.ofCharacters(), ChrF.ofCharactersAndWords());
    List<Evaluation.Group> classes =
        text.has(Column.SOURCE)
            ? Stream.of(SentenceClass.values()).map(kind -> group(kind, text, metrics)).toList()
            : List.of();
    return new Evaluation(
        "translation", text.size(), scores(metrics, text), classes, comparisons(metrics, text));
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
    return new Evaluation(
        "summary", text.size(), scores(metrics, text), List.of(), comparisons(metrics, text));
  }

  /** Token F1; where the source is known also the compression rate, the reference's beside it. */
  public Evaluation compression(AlignedText text) {
    List<Metric> metrics = List.of(new TokenF1());
    List<Score> scores = new ArrayList<>(scores(metrics, text));
    if (text.has(Column.SOURCE)) {
      Metric rate = new CompressionRate();
      List<String> sources = text.get(Column.SOURCE);
      scores.add(rate.score(sources, text.get(Column.HYPOTHESIS)));
      Score reference = rate.score(sources, text.get(Column.REFERENCE));
      scores.add(
          new Score(
              "reference's rate", reference.value(), reference.parts(), reference.signature()));
    }
    return new Evaluation(
        "compression", text.size(), scores, List.of(), comparisons(metrics, text));
  }

  private static Evaluation.Group group(
      SentenceClass kind, AlignedText text, List<Metric> metrics) {
    AlignedText part = text.where(Column.SOURCE, kind::holds);
    return new Evaluation.Group(
        kind.label(), part.size(), part.size() == 0 ? List.of() : scores(metrics, part));
  }

  private static List<Score> scores(List<Metric> metrics, AlignedText text) {
    return metrics.stream()
        .map(metric -> metric.score(text.get(Column.REFERENCE), text.get(Column.HYPOTHESIS)))
        .toList();
  }

  private List<Comparison> comparisons(List<Metric> metrics, AlignedText text) {
    if (!text.has(Column.BASELINE)) {
      return List.of();
    }
    return metrics.stream()
        .map(
            metric ->
                bootstrap.compare(
                    metric,
                    text.get(Column.REFERENCE),
                    text.get(Column.BASELINE),
                    text.get(Column.HYPOTHESIS)))
        .toList();
  }
}
