package breve.evaluate;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Porter's stemmer for English (Porter 1980, <i>An algorithm for suffix stripping</i>, Program
 * 14.3) with the deviations of NLTK's default mode {@code NLTK_EXTENSIONS}, which {@code
 * rouge-score} uses. Words are of lower-case ASCII letters and digits.
 */
final class PorterStemmer {
  /** A suffix, what replaces it, and what must hold of the stem before it. */
  private record Rule(String suffix, String replacement, Predicate<String> condition) {}

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("sky", "sky"),
          Map.entry("skies", "sky"),
          Map.entry("dying", "die"),
          Map.entry("lying", "lie"),
          Map.entry("tying", "tie"),
          Map.entry("news", "news"),
          Map.entry("innings", "inning"),
          Map.entry("inning", "inning"),
          Map.entry("outings", "outing"),
          Map.entry("outing", "outing"),
          Map.entry("cannings", "canning"),
          Map.entry("canning", "canning"),
          Map.entry("howe", "howe"),
          Map.entry("proceed", "proceed"),
          Map.entry("exceed", "exceed"),
          Map.entry("succeed", "succeed"));

  private static final List<Rule> DOUBLE_SUFFIXES =
      List.of(
          new Rule("ational", "ate", PorterStemmer::hasSyllable),
          new Rule("tional", "tion", PorterStemmer::hasSyllable),
          new Rule("enci", "ence", PorterStemmer::hasSyllable),
          new Rule("anci", "ance", PorterStemmer::hasSyllable),
          new Rule("izer", "ize", PorterStemmer::hasSyllable),
          new Rule("bli", "ble", PorterStemmer::hasSyllable),
          new Rule("alli", "al", PorterStemmer::hasSyllable),
          new Rule("entli", "ent", PorterStemmer::hasSyllable),
          new Rule("eli", "e", PorterStemmer::hasSyllable),
          new Rule("ousli", "ous", PorterStemmer::hasSyllable),
          new Rule("ization", "ize", PorterStemmer::hasSyllable),
          new Rule("ation", "ate", PorterStemmer::hasSyllable),
          new Rule("ator", "ate", PorterStemmer::hasSyllable),
          new Rule("alism", "al", PorterStemmer::hasSyllable),
          new Rule("iveness", "ive", PorterStemmer::hasSyllable),
          new Rule("fulness", "ful", PorterStemmer::hasSyllable),
          new Rule("ousness", "ous", PorterStemmer::hasSyllable),
          new Rule("aliti", "al", PorterStemmer::hasSyllable),
          new Rule("iviti", "ive", PorterStemmer::hasSyllable),
          new Rule("biliti", "ble", PorterStemmer::hasSyllable),
          new Rule("fulli", "ful", PorterStemmer::hasSyllable),
          // NLTK measures with the l of -logi, so that "geology" and "theology" lose their ending.
          new Rule("logi", "log", stem -> measure(stem + "l") > 0));

  private static final List<Rule> LONG_SUFFIXES =
      List.of(
          new Rule("icate", "ic", PorterStemmer::hasSyllable),
          new Rule("ative", "", PorterStemmer::hasSyllable),
          new Rule("alize", "al", PorterStemmer::hasSyllable),
          new Rule("iciti", "ic", PorterStemmer::hasSyllable),
          new Rule("ical", "ic", PorterStemmer::hasSyllable),
          new Rule("ful", "", PorterStemmer::hasSyllable),
          new Rule("ness", "", PorterStemmer::hasSyllable));

  private static final List<Rule> LAST_SUFFIXES =
      List.of(
          new Rule("al", "", PorterStemmer::hasSyllables),
          new Rule("ance", "", PorterStemmer::hasSyllables),
          new Rule("ence", "", PorterStemmer::hasSyllables),
          new Rule("er", "", PorterStemmer::hasSyllables),
          new Rule("ic", "", PorterStemmer::hasSyllables),
          new Rule("able", "", PorterStemmer::hasSyllables),
          new Rule("ible", "", PorterStemmer::hasSyllables),
          new Rule("ant", "", PorterStemmer::hasSyllables),
          new Rule("ement", "", PorterStemmer::hasSyllables),
          new Rule("ment", "", PorterStemmer::hasSyllables),
          new Rule("ent", "", PorterStemmer::hasSyllables),
          new Rule("ion", "", stem -> measure(stem) > 1 && "st".indexOf(last(stem)) >= 0),
          new Rule("ou", "", PorterStemmer::hasSyllables),
          new Rule("ism", "", PorterStemmer::hasSyllables),
          new Rule("ate", "", PorterStemmer::hasSyllables),
          new Rule("iti", "", PorterStemmer::hasSyllables),
          new Rule("ous", "", PorterStemmer::hasSyllables),
          new Rule("ive", "", PorterStemmer::hasSyllables),
          new Rule("ize", "", PorterStemmer::hasSyllables));

  private PorterStemmer() {}

  /** The stem of a lower-case word. */
  static String stem(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() <= 2) {
      return word;
    }
    String stem = withoutPlural(word);
    stem = withoutPastOrGerund(stem);
    stem = withI(stem);
    stem = withoutDoubleSuffix(stem);
    stem = apply(LONG_SUFFIXES, stem);
    stem = apply(LAST_SUFFIXES, stem);
    stem = withoutE(stem);
    return stem.endsWith("ll") && measure(chop(stem, 1)) > 1 ? chop(stem, 1) : stem;
  }

  /** Step 1a. */
  private static String withoutPlural(String word) {
    if (word.endsWith("ies")) {
      // NLTK: "dies" and "ties" keep their e.
      return chop(word, word.length() == 4 ? 1 : 2);
    }
    if (word.endsWith("sses")) {
      return chop(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? chop(word, 1) : word;
  }

  /** Step 1b. */
  private static String withoutPastOrGerund(String word) {
    if (word.endsWith("ied")) {
      return chop(word, word.length() == 4 ? 1 : 2);
    }
    if (word.endsWith("eed")) {
      return measure(chop(word, 3)) > 0 ? chop(word, 1) : word;
    }
    String stem = word;
    if (word.endsWith("ed")) {
      stem = chop(word, 2);
    } else if (word.endsWith("ing")) {
      stem = chop(word, 3);
    }
    return stem.equals(word) || !hasVowel(stem) ? word : repaired(stem);
  }

  /** Gives a stem back the e that -ed or -ing took, or takes the letter that they doubled. */
  private static String repaired(String stem) {
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsInDoubleConsonant(stem)) {
      return "lsz".indexOf(last(stem)) >= 0 ? stem : chop(stem, 1);
    }
    return measure(stem) == 1 && endsInShortSyllable(stem) ? stem + "e" : stem;
  }

  /** Step 1c. NLTK: only after a consonant that does not begin the word. */
  private static String withI(String word) {
    String stem = word.endsWith("y") ? chop(word, 1) : "";
    return stem.length() > 1 && isConsonant(stem, stem.length() - 1) ? stem + "i" : word;
  }

  /** Step 2. NLTK: after -alli comes another round. */
  private static String withoutDoubleSuffix(String word) {
    return word.endsWith("alli") && measure(chop(word, 4)) > 0
        ? withoutDoubleSuffix(chop(word, 2))
        : apply(DOUBLE_SUFFIXES, word);
  }

  /** Step 5a. */
  private static String withoutE(String word) {
    if (!word.endsWith("e")) {
      return word;
    }
    String stem = chop(word, 1);
    int measure = measure(stem);
    return measure > 1 || (measure == 1 && !endsInShortSyllable(stem)) ? stem : word;
  }

  /** Applies the first rule whose suffix fits; if its condition fails, no other is tried. */
  private static String apply(List<Rule> rules, String word) {
    for (Rule rule : rules) {
      if (word.endsWith(rule.suffix())) {
        String stem = chop(word, rule.suffix().length());
        return rule.condition().test(stem) ? stem + rule.replacement() : word;
      }
    }
    return word;
  }

  /** How many times a consonant follows a vowel: Porter's m. */
  private static int measure(String stem) {
    int measure = 0;
    boolean afterVowel = false;
    for (int i = 0; i < stem.length(); i++) {
      boolean consonant = isConsonant(stem, i);
      if (consonant && afterVowel) {
        measure++;
      }
      afterVowel = !consonant;
    }
    return measure;
  }

  private static boolean hasSyllable(String stem) {
    return measure(stem) > 0;
  }

  private static boolean hasSyllables(String stem) {
    return measure(stem) > 1;
  }

  private static boolean isConsonant(String word, int index) {
    // A y is a consonant at the beginning and after a vowel, so a run of them alternates.
    int run = 0;
    while (word.charAt(index - run) == 'y' && index - run > 0) {
      run++;
    }
    boolean first = "aeiou".indexOf(word.charAt(index - run)) < 0;
    return first == (run % 2 == 0);
  }

  private static boolean hasVowel(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (!isConsonant(stem, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInDoubleConsonant(String word) {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == word.charAt(last - 1) && isConsonant(word, last);
  }

  /**
   * Porter's *o: consonant, vowel, consonant other than w, x, y. NLTK: or a vowel and a consonant.
   */
  private static boolean endsInShortSyllable(String word) {
    int last = word.length() - 1;
    if (last == 1) {
      return !isConsonant(word, 0) && isConsonant(word, 1);
    }
    return last > 1
        && isConsonant(word, last - 2)
        && !isConsonant(word, last - 1)
        && isConsonant(word, last)
        && "wxy".indexOf(word.charAt(last)) < 0;
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  private static String chop(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
