package breve.check.quality;

import java.util.function.ToDoubleFunction;

/**
 * One thing that tells right translations from wrong ones.
 *
 * @param name as files have it: {@code mean-log-probability}
 * @param doubt one English clause that a reader understands, where this is why a sentence is
 *     doubtful: {@code the model was unsure of its words}
 * @param value of a translation; NaN where it is not known, which counts as an ordinary value
 */
public record Feature(String name, String doubt, ToDoubleFunction<Evidence> value) {
  /** The value for a translation. */
  public double of(Evidence evidence) {
    return value.applyAsDouble(evidence);
  }
}
