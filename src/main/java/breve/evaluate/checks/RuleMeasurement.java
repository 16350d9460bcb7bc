package breve.evaluate.checks;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Measures what each rule of a check is worth: how many right translations are flagged, and how
 * many corrupted ones are seen, with all rules and with all but that one.
 *
 * <p>The text is taken for articles of {@value CheckMeasurement#ARTICLE} lines. Every other line
 * teaches its names to the lines between.
 */
public final class RuleMeasurement {
  private final List<Pair> text;
  private final IntPredicate lines;
  private final Map<Integer, List<Wrong>> corrupted = new HashMap<>();

  private record Wrong(Finding.Kind kind, String english) {}

  /**
   * What a rule is worth.
   *
   * @param rule which
   * @param sentences on how many right translations it has a say
   * @param alarms how many more right translations are flagged without it
   * @param weak how many more have a finding of any confidence without it
   * @param seen how many fewer corruptions are seen without it
   */
  public record Worth(Rule rule, int sentences, int alarms, int weak, int seen) {
    private Worth plus(Worth other) {
      return new Worth(
          rule,
          sentences + other.sentences,
          alarms + other.alarms,
          weak + other.weak,
          seen + other.seen);
    }
  }

  /** What a check makes of a sentence and its corruptions. */
  private record Verdict(int alarms, int weak, int seen) {}

  /**
   * A measurement of one text.
   *
   * @param text a French text and its right English, sentence by sentence
   * @param lines which sentences are measured, from 0
   * @param seed decides the corruptions
   */
  public RuleMeasurement(List<Pair> text, IntPredicate lines, long seed) {
    this.text = List.copyOf(text);
    this.lines = lines;
    Corrupted.all(text, lines, seed)
        .forEach(
            (corruption, all) ->
                all.forEach(
                    one ->
                        corrupted
                            .computeIfAbsent(one.line(), line -> new ArrayList<>())
                            .add(new Wrong(corruption.kind(), one.english()))));
  }

  /** The worth of each rule of a check, in their order. */
  public List<Worth> of(Check check) {
    Map<Rule, Worth> worth = new LinkedHashMap<>();
    check.rules().forEach(rule -> worth.put(rule, new Worth(rule, 0, 0, 0, 0)));
    if (worth.isEmpty()) {
      return List.of();
    }
    IntStream.range(0, text.size())
        .filter(lines)
        .mapToObj(line -> measure(check, line))
        .flatMap(List::stream)
        .forEach(one -> worth.merge(one.rule(), one, Worth::plus));
    return List.copyOf(worth.values());
  }

  /** Only a rule that fits somewhere here can make a difference here. */
  private List<Worth> measure(Check check, int line) {
    Set<Rule> teaching = new HashSet<>();
    Set<Rule> saying = new HashSet<>();
    Set<Rule> judging = new HashSet<>();
    Check taught = check.with(noting(teaching)).in(others(line));
    taught.with(noting(saying)).check(text.get(line));
    Verdict all = verdict(taught.with(noting(judging)), line);
    Set<Rule> fitting = new HashSet<>(teaching);
    fitting.addAll(judging);
    List<Worth> worth = new ArrayList<>();
    for (Rule rule : fitting) {
      Rules less = Rules.without(rule);
      Check without =
          teaching.contains(rule) ? check.with(less).in(others(line)) : taught.with(less);
      Verdict other = verdict(without, line);
      worth.add(
          new Worth(
              rule,
              saying.contains(rule) ? 1 : 0,
              other.alarms() - all.alarms(),
              other.weak() - all.weak(),
              all.seen() - other.seen()));
    }
    return worth;
  }

  private static Rules noting(Set<Rule> rules) {
    return rule -> {
      rules.add(rule);
      return true;
    };
  }

  /** Every other line of an article, not the line itself. */
  private List<Pair> others(int line) {
    int start = line - line % CheckMeasurement.ARTICLE;
    int end = Math.min(start + CheckMeasurement.ARTICLE, text.size());
    return IntStream.range(start, end)
        .filter(other -> other % 2 != line % 2)
        .mapToObj(text::get)
        .toList();
  }

  private Verdict verdict(Check check, int line) {
    Pair right = text.get(line);
    List<Finding> before = check.check(right);
    int alarms = before.stream().anyMatch(Finding::shown) ? 1 : 0;
    int seen = 0;
    for (Wrong wrong : corrupted.getOrDefault(line, List.of())) {
      boolean found =
          check.check(right.french(), wrong.english()).stream()
              .anyMatch(
                  finding ->
                      finding.kind() == wrong.kind()
                          && finding.shown()
                          && CheckMeasurement.isNew(finding, before));
      seen += found ? 1 : 0;
    }
    return new Verdict(alarms, before.isEmpty() ? 0 : 1, seen);
  }
}
