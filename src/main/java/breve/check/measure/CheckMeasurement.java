package breve.check.measure;

import breve.check.Checks;
import breve.check.Finding;
import breve.check.name.ArticleNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Measures the checks on translations that are right by definition and on corruptions of them.
 *
 * <p>Lines are sentences on their own here; no article teaches its names.
 */
public final class CheckMeasurement {
  /** How far the names of a replacement may come from, in lines each way. */
  private static final int NEAR = 5;

  private final Checks checks;
  private final long seed;

  /** A measurement whose corruptions the seed decides. */
  public CheckMeasurement(Checks checks, long seed) {
    this.checks = checks;
    this.seed = seed;
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
   * How often a corruption is seen.
   *
   * @param corruption what was done
   * @param sentences to how many sentences it could be done
   * @param detected in how many a new finding of its kind is shown by default
   * @param detectedAny in how many a new finding of any kind is
   */
  public record Detection(Corruption corruption, int sentences, int detected, int detectedAny) {}

  /** Counts the findings on right translations. */
  public FalseAlarms falseAlarms(List<Pair> pairs) {
    Map<Finding.Kind, Integer> byKind = new EnumMap<>(Finding.Kind.class);
    int flagged = 0;
    int weak = 0;
    for (Pair pair : pairs) {
      List<Finding> findings = findings(pair);
      Set<Finding.Kind> kinds = new HashSet<>();
      findings.stream().filter(Finding::shown).map(Finding::kind).forEach(kinds::add);
      kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
      flagged += kinds.isEmpty() ? 0 : 1;
      weak += findings.isEmpty() ? 0 : 1;
    }
    return new FalseAlarms(pairs.size(), flagged, byKind, weak);
  }

  /** Corrupts each pair once with each operation and counts what is seen. */
  public List<Detection> detections(List<Pair> pairs) {
    List<String> english = pairs.stream().map(Pair::english).toList();
    List<Detection> detections = new ArrayList<>();
    for (Corruption corruption : Corruption.all(english)) {
      Random random = new Random(seed * 31 + corruption.name().hashCode());
      int sentences = 0;
      int detected = 0;
      int detectedAny = 0;
      for (int i = 0; i < pairs.size(); i++) {
        Pair pair = pairs.get(i);
        List<String> near =
            english.subList(Math.max(0, i - NEAR), Math.min(pairs.size(), i + NEAR + 1));
        var corrupted = corruption.operation().apply(pair, near, random);
        if (corrupted.isEmpty() || corrupted.get().equals(pair.english())) {
          continue;
        }
        sentences++;
        Set<Finding> before = new HashSet<>(findings(pair));
        List<Finding> after =
            findings(new Pair(pair.french(), corrupted.get())).stream()
                .filter(f -> f.shown() && isNew(f, before))
                .toList();
        detectedAny += after.isEmpty() ? 0 : 1;
        detected += after.stream().anyMatch(f -> f.kind() == corruption.kind()) ? 1 : 0;
      }
      detections.add(new Detection(corruption, sentences, detected, detectedAny));
    }
    return List.copyOf(detections);
  }

  /** Whether no finding that was shown before says the same. */
  private static boolean isNew(Finding finding, Set<Finding> before) {
    return before.stream()
        .noneMatch(
            b ->
                b.shown()
                    && b.kind() == finding.kind()
                    && b.french().equals(finding.french())
                    && b.message().equals(finding.message()));
  }

  private List<Finding> findings(Pair pair) {
    return checks.findings(pair.french(), pair.english(), ArticleNames.none());
  }
}
