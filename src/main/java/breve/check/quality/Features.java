package breve.check.quality;

import breve.check.DecoderReport;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.language.Word;
import breve.language.WordForms;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All features, in their order: the one list that the measuring command writes, the recipe in
 * {@code models/recipes/quality} learns from, and {@code quality.json} gives weights to. Counts are
 * taken by their logarithm, since a third guess tells less than the first.
 */
public final class Features {
  /** Tokens less likely than this, two in five, are guesses. */
  private static final double GUESS = Math.log(0.4);

  private static final int STRETCH = 3;

  /** English news is about so much longer than its French, counted in letters and signs. */
  private static final double USUAL_LENGTH = 0.92;

  private static final int FEWEST_LETTERS = 3;

  /** Made when it is first asked for, since that reads the list of words. */
  private static final class French {
    static final WordForms WORDS = WordForms.french();
  }

  private static final List<Feature> ALL =
      List.of(
          decoding(
              "mean-log-probability", "the model was unsure of its words", DecoderReport::perToken),
          decoding(
              "lowest-log-probability",
              "the model was very unsure of one word",
              d -> d.steps().stream().mapToDouble(s -> s).min().orElse(Double.NaN)),
          decoding(
              "weakest-stretch", "the model was very unsure of a few words", Features::weakest),
          decoding(
              "guesses",
              "the model guessed several words",
              d ->
                  d.steps().isEmpty()
                      ? Double.NaN
                      : Math.log1p((double) d.steps().stream().filter(s -> s < GUESS).count())),
          decoding(
              "margin", "the model liked another wording nearly as much", DecoderReport::margin),
          decoding(
              "agreement",
              "the model wavered between different wordings",
              DecoderReport::agreement),
          new Feature("length", "the English is unusually short or long", Features::length),
          new Feature("words", "the sentence is long", e -> Math.log1p(Word.of(e.french()).size())),
          new Feature(
              "names",
              "the sentence has many names",
              e ->
                  Math.log1p(
                      (double)
                          Word.of(e.french()).stream()
                              .filter(w -> w.capital() && !w.initial())
                              .count())),
          new Feature(
              "spelled-out",
              "the French has a word that the model hardly knows",
              e -> e.pieces().stream().mapToInt(p -> p).max().orElse(0)),
          new Feature(
              "unknown-words",
              "the French has rare words",
              e -> Math.log1p((double) unknown(e.french()))),
          finding(Kind.NUMBER),
          finding(Kind.NAME),
          finding(Kind.NEGATION),
          finding(Kind.REPETITION),
          finding(Kind.LENGTH),
          finding(Kind.FRENCH_LEFT),
          finding(Kind.INVENTED_WORD),
          finding(Kind.QUOTES),
          finding(Kind.TRUNCATED));

  private Features() {}

  /** All features. */
  public static List<Feature> all() {
    return ALL;
  }

  /** All features by their names. */
  static Map<String, Feature> byName() {
    return ALL.stream().collect(Collectors.toMap(Feature::name, Function.identity()));
  }

  private static Feature decoding(
      String name, String doubt, ToDoubleFunction<DecoderReport> value) {
    return new Feature(name, doubt, e -> value.applyAsDouble(e.decoding()));
  }

  /** What the checks of a kind found; half for what is too weak to be shown. */
  private static Feature finding(Kind kind) {
    return new Feature(
        "found-" + kind.jsonName(),
        "a check found fault with it",
        e ->
            Math.log1p(
                e.findings().stream()
                    .filter(f -> f.kind() == kind)
                    .mapToDouble(Features::weight)
                    .sum()));
  }

  private static double weight(Finding finding) {
    return finding.confidence() == Confidence.WEAK ? 0.5 : 1;
  }

  /** The lowest mean of three tokens in a row. */
  private static double weakest(DecoderReport decoding) {
    List<Double> steps = decoding.steps();
    int width = Math.min(STRETCH, steps.size());
    double lowest = Double.NaN;
    for (int from = 0; width > 0 && from + width <= steps.size(); from++) {
      double mean =
          steps.subList(from, from + width).stream().mapToDouble(s -> s).average().orElseThrow();
      lowest = Double.isNaN(lowest) ? mean : Math.min(lowest, mean);
    }
    return lowest;
  }

  private static double length(Evidence evidence) {
    double ratio = (1.0 + evidence.english().length()) / (1.0 + evidence.french().length());
    return Math.abs(Math.log(ratio / USUAL_LENGTH));
  }

  /** Words in small letters that the list of French words does not have. */
  private static long unknown(String french) {
    return Stream.of(french)
        .flatMap(text -> Word.of(text).stream())
        .filter(w -> !w.capital() && w.folded().length() >= FEWEST_LETTERS)
        .filter(w -> !French.WORDS.contains(w.folded()))
        .count();
  }
}
