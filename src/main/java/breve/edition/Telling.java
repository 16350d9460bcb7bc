package breve.edition;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a few sentences tell, as a machine can compare it: the stems of their words of content, and
 * their numbers, each as the number that a dictionary gave it.
 *
 * @param stems rising, each once; numbers are among them
 * @param figures those of them that are numbers
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Telling(int[] stems, int[] figures) {
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+(?:[.,\\u00A0\\u202F ]\\d+)*");
  private static final int LONGER_WORD = 4;

  /** Longer words that are in any news. */
  private static final Set<String> EMPTY =
      Set.of(
          "dans",
          "avec",
          "pour",
          "sans",
          "plus",
          "cette",
          "leur",
          "leurs",
          "elle",
          "elles",
          "selon",
          "mais",
          "comme",
          "après",
          "avant",
          "depuis",
          "entre",
          "contre",
          "tout",
          "tous",
          "toute",
          "toutes",
          "dont",
          "sont",
          "était",
          "étaient",
          "avait",
          "avaient",
          "ayant",
          "être",
          "avoir",
          "sera",
          "seront",
          "fait",
          "faire",
          "deux",
          "aussi",
          "encore",
          "déjà",
          "même",
          "autre",
          "autres",
          "chez",
          "vers",
          "très",
          "bien",
          "nous",
          "vous",
          "ils",
          "dit",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "jour",
          "jours",
          "hier",
          "soir",
          "matin",
          "quelque",
          "plusieurs",
          "environ",
          "ainsi",
          "alors",
          "jusqu",
          "lors",
          "près");

  static Telling of(Collection<String> sentences, Terms terms) {
    Set<Integer> stems = new HashSet<>();
    Set<Integer> figures = new HashSet<>();
    for (String sentence : sentences) {
      List<String> words =
          WORD.matcher(sentence.toLowerCase(Locale.FRENCH)).results().map(r -> r.group()).toList();
      for (String word : words) {
        if (Character.isDigit(word.charAt(0))) {
          int figure = terms.number("#" + word.replaceAll("[.\\u00A0\\u202F ]", ""));
          stems.add(figure);
          figures.add(figure);
        } else if (word.length() >= LONGER_WORD && !EMPTY.contains(word)) {
          stems.add(
              terms.number("~" + word.substring(0, Math.min(Fingerprint.STEM, word.length()))));
        }
      }
    }
    return new Telling(sorted(stems), sorted(figures));
  }

  private static int[] sorted(Set<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** The stems that another has too. */
  int[] sharedWith(Telling other) {
    return Arrays.stream(stems).filter(s -> Arrays.binarySearch(other.stems, s) >= 0).toArray();
  }
}
