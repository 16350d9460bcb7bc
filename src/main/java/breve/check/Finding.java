package breve.check;

import breve.language.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something a machine verified between a French sentence and its English, and found wanting.
 *
 * @param kind what is wrong
 * @param confidence how sure the check is
 * @param french where in the French, if anywhere
 * @param english where in the English, if anywhere
 * @param message one English clause a reader understands: {@code "“200” became “2,000”"}
 */
public record Finding(
    Kind kind,
    Confidence confidence,
    Optional<Span> french,
    Optional<Span> english,
    String message) {

  /** What a finding is about; the JSON name is in lower case with hyphens. */
  public enum Kind {
    NUMBER,
    NAME,
    NEGATION,
    REPETITION,
    LENGTH,
    FRENCH_LEFT,
    INVENTED_WORD,
    QUOTES,
    TRUNCATED,
    LOW_CONFIDENCE,
    DOUBTFUL,
    GLOSSARY;

    public String jsonName() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** How sure a check is; only {@code LIKELY} and {@code SURE} findings are shown by default. */
  public enum Confidence {
    WEAK,
    LIKELY,
    SURE;

    public String jsonName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The order in which findings are told. */
  public static final Comparator<Finding> SUREST_FIRST =
      Comparator.comparing(Finding::confidence).reversed().thenComparing(Finding::kind);

  /** Whether readers see it by default. */
  public boolean shown() {
    return confidence != Confidence.WEAK;
  }
}
