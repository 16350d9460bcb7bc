package breve.evaluate.checks;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.Pair;
import breve.check.list.Checks;
import breve.check.number.NumberForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Measures the checks on translations that are right by definition and on corruptions of them.
 *
 * <p>The text is taken for a row of articles of {@value #ARTICLE} lines. What an article teaches of
 * its names is learnt from its other lines, whose translations are right.
 */
public final class CheckMeasurement {
  /** Lines taken for one article. */
  static final int ARTICLE = 20;

  private final NumberForms numberForms = new NumberForms();
  private final long seed;
  private final List<Pair> text;
  private final List<Checks> articles = new ArrayList<>();

  /**
   * A measurement of one text.
   *
   * @param checks what is measured
   * @param text a French text and its right English, sentence by sentence
   * @param seed decides the corruptions
   */
  public CheckMeasurement(Checks checks, List<Pair> text, long seed) {
    this.text = List.copyOf(text);
    this.seed = seed;
    for (int i = 0; i < text.size(); i++) {
      articles.add(checks.in(around(i)));
    }
  }

  /** The other sentences of a sentence's article. */
  private List<Pair> around(int line) {
    int start = line - line % ARTICLE;
    List<Pair> others = new ArrayList<>();
    for (int i = start; i < Math.min(start + ARTICLE, text.size()); i++) {
      if (i != line) {
        others.add(text.get(i));
      }
    }
    return others;
  }

  /**
   * How often right translations are found wrong.
   *
   * @param sentences how many there were
   * @param flagged how many had a finding that is shown by default
   * @param byKind the same for each kind of finding
   * @param weak how many had a finding of any confidence
   */
  public record FalseAlarms(
      int sentences, int flagged, Map<Finding.Kind, Integer> byKind, int weak) {}

  /**
   * A right translation on which a finding is shown by default, or a wrong one on which none of the
   * right kind is.
   *
   * @param line from 0
   * @param what the kind of the finding, or the corruption that was not seen
   * @param message of the finding; empty for a corruption
   * @param pair the French, and the English as the checks saw it
   */
  public record Example(int line, String what, String message, Pair pair) {}

  /**
   * How often a corruption is seen.
   *
   * @param corruption what was done
   * @param sentences to how many sentences it could be done
   * @param detected in how many a new finding of its kind is shown by default, or an edit undoes it
   * @param detectedAny in how many a new finding of any kind is
   */
  public record Detection(Corruption corruption, int sentences, int detected, int detectedAny) {}

  /**
   * Counts the findings on right translations.
   *
   * @param lines which sentences count, from 0
   */
  public FalseAlarms falseAlarms(IntPredicate lines) {
    return falseAlarms(lines, example -> {});
  }

  /** The same, and hands over what it counts. */
  public FalseAlarms falseAlarms(IntPredicate lines, Consumer<Example> examples) {
    return falseAlarms(lines, EnumSet.allOf(Finding.Kind.class), examples);
  }

  /** The same for some kinds of finding. */
  public FalseAlarms falseAlarms(
      IntPredicate lines, Set<Finding.Kind> wanted, Consumer<Example> examples) {
    Map<Finding.Kind, Integer> byKind = new EnumMap<>(Finding.Kind.class);
    int flagged = 0;
    int weak = 0;
    int sentences = 0;
    for (int i = 0; i < text.size(); i++) {
      if (!lines.test(i)) {
        continue;
      }
      sentences++;
      List<Finding> findings =
          findings(i, text.get(i).english()).stream()
              .filter(finding -> wanted.contains(finding.kind()))
              .toList();
      Set<Finding.Kind> kinds = new HashSet<>();
      for (Finding finding : findings) {
        if (finding.shown()) {
          kinds.add(finding.kind());
          examples.accept(
              new Example(i, finding.kind().jsonName(), finding.message(), text.get(i)));
        }
      }
      kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
      flagged += kinds.isEmpty() ? 0 : 1;
      weak += findings.isEmpty() ? 0 : 1;
    }
    return new FalseAlarms(sentences, flagged, byKind, weak);
  }

  /**
   * Corrupts each sentence once with each operation and counts what is seen.
   *
   * @param lines which sentences are corrupted, from 0
   */
  public List<Detection> detections(IntPredicate lines) {
    return detections(lines, example -> {});
  }

  /** The same, and hands over what its own check did not see. */
  public List<Detection> detections(IntPredicate lines, Consumer<Example> examples) {
    List<Detection> detections = new ArrayList<>();
    for (Map.Entry<Corruption, List<Corrupted>> each :
        Corrupted.all(text, lines, seed).entrySet()) {
      Corruption corruption = each.getKey();
      int detected = 0;
      int detectedAny = 0;
      for (Corrupted corrupted : each.getValue()) {
        Pair pair = text.get(corrupted.line());
        Set<Finding> before = new HashSet<>(findings(corrupted.line(), pair.english()));
        List<Finding> after =
            findings(corrupted.line(), corrupted.english()).stream()
                .filter(f -> f.shown() && isNew(f, before))
                .toList();
        boolean undone = isUndone(pair, corrupted.english());
        detectedAny += after.isEmpty() && !undone ? 0 : 1;
        if (undone || after.stream().anyMatch(f -> f.kind() == corruption.kind())) {
          detected++;
        } else {
          examples.accept(
              new Example(
                  corrupted.line(),
                  corruption.name(),
                  "",
                  Pair.of(pair.french(), corrupted.english())));
        }
      }
      detections.add(new Detection(corruption, each.getValue().size(), detected, detectedAny));
    }
    return List.copyOf(detections);
  }

  /** Whether a number is put right that was wrong in form alone. */
  private boolean isUndone(Pair pair, String corrupted) {
    List<Edit> edits = numberForms.edits(pair.french(), corrupted);
    return Edit.applied(corrupted, edits).filter(pair.english()::equals).isPresent();
  }

  /** Whether no finding that was shown before says the same. */
  static boolean isNew(Finding finding, Collection<Finding> before) {
    return before.stream()
        .noneMatch(
            b ->
                b.shown()
                    && b.kind() == finding.kind()
                    && b.french().equals(finding.french())
                    && b.message().equals(finding.message()));
  }

  private List<Finding> findings(int line, String english) {
    return articles.get(line).findings(Pair.of(text.get(line).french(), english));
  }
}
