package breve.check.text;

import breve.check.Rules;
import breve.check.text.RepetitionCheck.Repeat;
import breve.language.Span;
import breve.language.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word that the English says twice within a few words, as a model does that has lost its place
 * ("to Erdogan's power of Erdogan"), though nothing in the French is said twice.
 */
final class Echo {
  /** Shorter words are articles, prepositions and the like. */
  private static final int SHORTEST = 5;

  /** How many words may stand between, a possessive's s for one. */
  private static final int BETWEEN = 3;

  /** As many letters make two French words of one family: président, présidence. */
  private static final int FAMILY = 4;

  private Echo() {}

  /**
   * The first such place.
   *
   * @param rules which of {@link Repeat} hold
   */
  static Optional<Span> in(String english, String french, Rules rules) {
    Map<String, Integer> families = families(Word.of(french));
    boolean twice = families.values().stream().anyMatch(n -> n > 1);
    List<Word> words = Word.of(english);
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 2; j < Math.min(words.size(), i + BETWEEN + 2); j++) {
        // A name stands in both languages; what an English word translates is not known here.
        Integer times = words.get(i).capital() ? families.get(family(words.get(i))) : null;
        boolean name = times != null && times == 1;
        boolean needless = times == null && !twice && isNeedless(words, i, j);
        if (isEcho(words, i, j, english)
            && ((name && rules.allow(Repeat.NAME))
                || (needless && rules.allow(Repeat.NEEDLESS))
                || (isItsOwn(words, i, j) && rules.allow(Repeat.ITS_OWN)))) {
          return Optional.of(new Span(words.get(i).span().start(), words.get(j).span().end()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "The notification of the notification", "angry or angry": no thing belongs to itself, or is its
   * own alternative.
   */
  private static boolean isNeedless(List<Word> words, int i, int j) {
    String next = words.get(i + 1).folded();
    boolean of = next.equals("of") && (j == i + 2 || words.get(i + 2).folded().equals("the"));
    return of || (next.equals("or") && j == i + 2);
  }

  /** "Syria's Syria": whatever the French repeats, no name belongs to itself. */
  private static boolean isItsOwn(List<Word> words, int i, int j) {
    return j == i + 2 && words.get(i).capital() && words.get(i + 1).text().equals("s");
  }

  private static boolean isEcho(List<Word> words, int i, int j, String text) {
    Word word = words.get(i);
    String between = text.substring(word.span().end(), words.get(j).span().start());
    return word.folded().length() >= SHORTEST
        && word.folded().equals(words.get(j).folded())
        && between.chars().noneMatch(c -> ",;:.!?()-–—\"“”".indexOf(c) >= 0);
  }

  /** How often the longer words of the French stand there, together with their kin. */
  private static Map<String, Integer> families(List<Word> french) {
    Map<String, Integer> families = new HashMap<>();
    for (Word word : french) {
      if (word.folded().length() >= SHORTEST) {
        families.merge(family(word), 1, Integer::sum);
      }
    }
    return families;
  }

  private static String family(Word word) {
    return word.folded().substring(0, Math.min(FAMILY, word.folded().length()));
  }
}
