package breve.check.name;

import java.util.LinkedHashSet;
import java.util.Set;

/** Inflects French demonyms: syrien, syrienne, syriens, syriennes. */
final class Demonyms {
  private Demonyms() {}

  /**
   * Masculine and feminine, singular and plural.
   *
   * @param entry the masculine singular, or masculine and feminine with a slash between where the
   *     feminine is irregular: {@code turc/turque}
   */
  static Set<String> forms(String entry) {
    String[] genders = entry.split("/", -1);
    String masculine = genders[0];
    String feminine = genders.length > 1 ? genders[1] : feminine(masculine);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(masculine);
    forms.add(plural(masculine));
    forms.add(feminine);
    forms.add(plural(feminine));
    return forms;
  }

  private static String feminine(String masculine) {
    if (masculine.endsWith("e")) {
      return masculine;
    }
    return masculine.endsWith("en") ? masculine + "ne" : masculine + "e";
  }

  private static String plural(String singular) {
    if (singular.endsWith("al")) {
      return singular.substring(0, singular.length() - 1) + "ux"; // occidentaux
    }
    return singular.endsWith("s") || singular.endsWith("x") ? singular : singular + "s";
  }
}
