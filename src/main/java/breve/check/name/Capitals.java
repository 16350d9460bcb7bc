package breve.check.name;

import breve.language.Word;
import breve.language.WordForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives what stands in capitals the letters that it would have in a sentence: {@code LE PONT DE
 * SAINT-POL FERME} becomes {@code Le pont de Saint-Pol ferme}. A translator has seen few headlines
 * in capitals, and makes nonsense of them.
 *
 * <p>How a word is written the article tells, where it has the word in a sentence of its own; then
 * the table of names and the list of French words. Only the case changes, so that places in the
 * text stay what they are.
 */
public final class Capitals {
  private static final WordForms FRENCH = WordForms.french();

  /** Fewer words in capitals are a name, or two acronyms. */
  private static final int FEWEST_WORDS = 3;

  /** Words too short for the list of words. */
  private static final Set<String> SMALL =
      Set.of(
          ("a y o de du le la et ou un en au il on se ce ne sa si ni ma ta tu je me te qu l d s n c"
                  + " j m t les des aux une sur sous par dans")
              .split(" "));

  private final NameTable table;
  private final Map<String, String> seen = new HashMap<>();

  /**
   * @param article sentences that tell how it writes its names
   */
  public Capitals(NameTable table, List<String> article) {
    this.table = table;
    article.forEach(this::learn);
  }

  private void learn(String sentence) {
    List<Word> words = Word.of(sentence);
    boolean[] shouted = shouted(words);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!shouted[i] && !word.initial() && word.text().length() > 1) {
        // A word that is written small once is no name.
        seen.merge(
            word.folded(), word.text(), (a, b) -> Character.isLowerCase(a.charAt(0)) ? a : b);
      }
    }
  }

  /** The sentence with its capitals restored; itself where nothing is shouted. */
  public String restored(String sentence) {
    List<Word> words = Word.of(sentence);
    boolean[] shouted = shouted(words);
    Set<Integer> names = names(sentence, words, shouted);
    StringBuilder text = new StringBuilder(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (shouted[i]) {
        Word word = words.get(i);
        String form = form(sentence, words, i, names);
        String begun = begins(sentence, word) ? capitalised(form) : form;
        if (begun.length() == word.text().length()) {
          text.replace(word.span().start(), word.span().end(), begun);
        }
      }
    }
    return text.toString();
  }

  /** Which words stand in a run of capitals that has French words in it. */
  private static boolean[] shouted(List<Word> words) {
    boolean[] shouted = new boolean[words.size()];
    for (int i = 0; i < words.size(); ) {
      int end = i;
      int listed = 0;
      int counted = 0;
      while (end < words.size() && isUpper(words.get(end).text())) {
        boolean known = isListed(words.get(end).folded());
        counted += words.get(end).text().length() > 1 ? 1 : 0;
        listed += known ? 1 : 0;
        end++;
      }
      boolean whole = i == 0 && end == words.size() && counted > 1;
      if ((counted >= FEWEST_WORDS || whole) && listed * 3 >= end - i) {
        for (int k = i; k < end; k++) {
          shouted[k] = true;
        }
      }
      i = Math.max(end, i + 1);
    }
    return shouted;
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isListed(String folded) {
    return SMALL.contains(folded) || (folded.length() >= 3 && FRENCH.contains(folded));
  }

  /** Places of the words that the table of names has, as far as they are no French words too. */
  private Set<Integer> names(String sentence, List<Word> words, boolean[] shouted) {
    StringBuilder titled = new StringBuilder(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (shouted[i] && !SMALL.contains(words.get(i).folded())) {
        String title = capitalised(words.get(i).text().toLowerCase(Locale.FRENCH));
        if (title.length() == words.get(i).text().length()) {
          titled.replace(words.get(i).span().start(), words.get(i).span().end(), title);
        }
      } else if (shouted[i]) {
        titled.replace(
            words.get(i).span().start(),
            words.get(i).span().end(),
            words.get(i).text().toLowerCase(Locale.FRENCH));
      }
    }
    List<Word> as = Word.of(titled.toString());
    Set<Integer> names = new HashSet<>();
    if (as.size() != words.size()) {
      return names;
    }
    for (int i = 0; i < as.size(); i++) {
      int at = i;
      if (shouted[i] && as.get(i).capital()) {
        table
            .at(as, i)
            .filter(e -> e.words().size() > 1 || !isListed(e.words().get(0)))
            .ifPresent(
                e -> {
                  for (int k = 0; k < e.words().size(); k++) {
                    names.add(at + k);
                  }
                });
      }
    }
    return names;
  }

  private String form(String sentence, List<Word> words, int i, Set<Integer> names) {
    Word word = words.get(i);
    String small = word.text().toLowerCase(Locale.FRENCH);
    String shown = seen.get(word.folded());
    if (names.contains(i)) {
      boolean capital = shown != null && !Character.isLowerCase(shown.codePointAt(0));
      return capital ? like(shown, small) : SMALL.contains(word.folded()) ? small : name(small);
    }
    if (isBeforeStop(sentence, word)) {
      return word.text(); // M. and the initials of names
    }
    if (shown != null) {
      return like(shown, small);
    }
    if (isInNamedCompound(sentence, words, i, names)) {
      return SMALL.contains(word.folded()) ? small : capitalised(small);
    }
    return isListed(word.folded()) ? small : name(small);
  }

  /** Written as the article writes it, with the accents that it has here. */
  private static String like(String shown, String small) {
    if (isUpper(shown)) {
      return small.toUpperCase(Locale.FRENCH);
    }
    return Character.isUpperCase(shown.codePointAt(0)) ? capitalised(small) : small;
  }

  /** What no list has is a name, and an acronym where nobody could say it as a word. */
  private static String name(String small) {
    boolean sayable = small.length() > 3 && small.matches(".*[aeiouyàâäéèêëîïôöùûü].*");
    return sayable ? capitalised(small) : small.toUpperCase(Locale.FRENCH);
  }

  /** SAINT-POL: the parts of a compound are names if one of them can be nothing else. */
  private boolean isInNamedCompound(
      String sentence, List<Word> words, int i, Set<Integer> names) {
    List<Integer> parts = new ArrayList<>(List.of(i));
    for (int k = i; k > 0 && isHyphen(sentence, words.get(k - 1), words.get(k)); k--) {
      parts.add(k - 1);
    }
    for (int k = i; k + 1 < words.size() && isHyphen(sentence, words.get(k), words.get(k + 1)); k++) {
      parts.add(k + 1);
    }
    return parts.size() > 1
        && parts.stream()
            .anyMatch(
                k -> {
                  String shown = seen.get(words.get(k).folded());
                  boolean capital = shown != null && Character.isUpperCase(shown.codePointAt(0));
                  return names.contains(k)
                      || capital
                      || (shown == null && !isListed(words.get(k).folded()));
                });
  }

  private static boolean isHyphen(String sentence, Word one, Word next) {
    return sentence.substring(one.span().end(), next.span().start()).equals("-");
  }

  private static boolean isBeforeStop(String sentence, Word word) {
    int end = word.span().end();
    return word.text().length() == 1 && end < sentence.length() && sentence.charAt(end) == '.';
  }

  /** At the start of the text, or of a sentence in it. */
  private static boolean begins(String sentence, Word word) {
    String before = sentence.substring(0, word.span().start());
    String bare = before.replaceAll("[\\s«“\"'(\\[–—-]+$", "");
    return bare.isEmpty()
        || (before.length() > bare.length()
            && ".!?…".indexOf(bare.charAt(bare.length() - 1)) >= 0
            && !before.endsWith("'"));
  }

  private static String capitalised(String small) {
    return small.substring(0, 1).toUpperCase(Locale.FRENCH) + small.substring(1);
  }
}
