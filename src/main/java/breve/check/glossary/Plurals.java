package breve.check.glossary;

/** One and many, as far as a glossary needs it: its terms stand in the text in both. */
final class Plurals {
  private static final int SHORTEST = 4;

  private Plurals() {}

  /** A folded French word without its plural ending: journaux, journal; casques, casque. */
  static String frenchStem(String word) {
    if (word.length() < SHORTEST) {
      return word;
    }
    if (word.endsWith("aux") && !word.endsWith("eaux")) {
      return word.substring(0, word.length() - 2) + "l";
    }
    return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
  }

  /** A folded English word without its plural ending: parties, party; taxes, tax. */
  static String englishStem(String word) {
    if (word.length() < SHORTEST || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".*(?:s|x|z|ch|sh)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** The plural of an English term, made at its last word. */
  static String english(String term) {
    if (term.endsWith("s") && !term.endsWith("ss")) {
      return term;
    }
    if (term.matches(".*[^aeiouAEIOU]y")) {
      return term.substring(0, term.length() - 1) + "ies";
    }
    return term + (term.matches(".*(?:ss|x|z|ch|sh)") ? "es" : "s");
  }
}
