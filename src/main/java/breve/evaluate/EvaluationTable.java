package breve.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An evaluation as text for a terminal: the scores, the classes, the comparison, then the
 * signatures.
 */
public final class EvaluationTable {
  private final StringBuilder text = new StringBuilder();

  private EvaluationTable() {}

  /** The table; every line ends with a newline. */
  public static String of(Evaluation evaluation) {
    EvaluationTable table = new EvaluationTable();
    table.line(evaluation.pairs() == 1 ? "%d pair" : "%d pairs", evaluation.pairs());
    table.line("");
    evaluation.scores().forEach(table::score);
    evaluation.classes().stream()
        .filter(group -> !group.scores().isEmpty())
        .findFirst()
        .ifPresent(group -> table.classes(group.scores(), evaluation.classes()));
    if (!evaluation.comparisons().isEmpty()) {
      table.comparisons(evaluation.comparisons());
    }
    table.line("");
    evaluation.scores().forEach(score -> table.line("%-17s%s", score.name(), score.signature()));
    return table.text.toString();
  }

  private void score(Score score) {
    String parts =
        score.parts().entrySet().stream()
            .map(EvaluationTable::part)
            .collect(Collectors.joining("  "));
    line("%-17s%6.2f   %s", score.name(), score.value(), parts);
  }

  private static String part(Map.Entry<String, Double> part) {
    // Counts of words are whole; a brevity penalty runs from 0 to 1 and needs another digit.
    String form =
        part.getKey().endsWith("Words")
            ? "%s %.0f"
            : part.getKey().equals("brevityPenalty") ? "%s %.3f" : "%s %.2f";
    return String.format(Locale.ROOT, form, part.getKey(), part.getValue());
  }

  private void classes(List<Score> names, List<Evaluation.Group> classes) {
    line("");
    line(
        "%-10s%7s%s",
        "class",
        "pairs",
        names.stream().map(each -> "%10s".formatted(each.name())).collect(Collectors.joining()));
    for (Evaluation.Group group : classes) {
      line(
          "%-10s%7d%s",
          group.name(),
          group.pairs(),
          group.scores().stream()
              .map(each -> String.format(Locale.ROOT, "%10.2f", each.value()))
              .collect(Collectors.joining()));
    }
  }

  private void comparisons(List<Comparison> comparisons) {
    line("");
    line(
        "%-12s%10s%10s%12s%18s%9s",
        "against", "baseline", "this", "difference", "95% interval", "p");
    for (Comparison each : comparisons) {
      line(
          "%-12s%10.2f%10.2f%+12.2f%18s%9.4f",
          each.metric(),
          each.baseline(),
          each.system(),
          each.system() - each.baseline(),
          String.format(Locale.ROOT, "%+.2f to %+.2f", each.low(), each.high()),
          each.pValue());
    }
    line("(%s)", comparisons.get(0).signature());
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }
}
