package breve.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A score with what it is made of.
 *
 * @param name the metric's name, such as {@code BLEU}
 * @param value the score; like every score here it runs from 0 to 100
 * @param parts what the value was computed from, in a fixed order, such as n-gram precisions or
 *     recall
 * @param signature the metric's {@link Signature}, without which the value says little
 */
public record Score(String name, double value, Map<String, Double> parts, String signature) {
  public Score {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Parts named {@code precision} and {@code recall}, both from 0 to 100. */
  static Map<String, Double> precisionAndRecall(double precision, double recall) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("precision", precision);
    parts.put("recall", recall);
    return parts;
  }
}
