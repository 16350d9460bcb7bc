package breve.check.name;

import breve.language.Word;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Acronyms, and the words whose first letters they are: FMI and International Monetary Fund. */
final class Initials {
  private static final int SHORTEST = 3;

  /** Words that lend no letter. */
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "for", "and", "on", "in", "to", "at", "s", "de", "du", "des", "la", "le",
          "les", "l", "d", "et", "a", "pour", "en", "sur");

  private Initials() {}

  /**
   * Where a text spells an acronym out. Its letters may stand in any order, since the two languages
   * order their words differently, if all the words are names; else they stand in their order.
   *
   * @param words of the text
   * @param acronym folded
   * @return the places of the words; empty if there are none
   */
  static BitSet spelledOut(List<Word> words, String acronym) {
    for (int start = 0; start < words.size(); start++) {
      if (!SMALL.contains(words.get(start).folded())) {
        BitSet places = from(words, start, acronym.length());
        if (places.cardinality() == acronym.length() && fits(words, places, acronym)) {
          return places;
        }
      }
    }
    return new BitSet();
  }

  /** So many words that lend a letter, with nothing but a space or a hyphen between. */
  private static BitSet from(List<Word> words, int start, int many) {
    BitSet places = new BitSet();
    for (int i = start; i < words.size() && places.cardinality() < many; i++) {
      boolean apart = i > start && words.get(i).span().start() - words.get(i - 1).span().end() != 1;
      if (apart) {
        break;
      }
      if (!SMALL.contains(words.get(i).folded())) {
        places.set(i);
      }
    }
    return places;
  }

  private static boolean fits(List<Word> words, BitSet places, String acronym) {
    List<Word> chosen = places.stream().mapToObj(words::get).toList();
    StringBuilder letters = new StringBuilder();
    chosen.forEach(word -> letters.append(word.folded().charAt(0)));
    boolean names = chosen.stream().allMatch(word -> word.capital() && !word.acronym());
    boolean sameOrder = acronym.contentEquals(letters);
    return acronym.length() < SHORTEST
        ? names && sameOrder
        : sameOrder
            ? chosen.get(0).capital() || acronym.length() > SHORTEST
            : names && sorted(acronym).equals(sorted(letters.toString()));
  }

  private static String sorted(String letters) {
    char[] chars = letters.toCharArray();
    Arrays.sort(chars);
    return String.valueOf(chars);
  }
}
