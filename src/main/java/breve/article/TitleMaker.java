package breve.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Titles an article by its heading, or else by its first sentence: whole where it could stand as a
 * headline, cut at the last clause or phrase that fits where it is longer.
 */
final class TitleMaker {
  /** A sentence of so many words says what happened; cut, it often says only to whom. */
  private static final int WHOLE_WORDS = 24;

  private static final int MAX_WORDS = 12;
  private static final int MIN_WORDS = 4;
  private static final int MAX_CHARS = 140;

  /** {@code DAMAS – }, {@code PARIS (AFP) — }: where the report was written. */
  private static final Pattern DATELINE =
      Pattern.compile("^\\p{Lu}[\\p{Lu}\\s'’,-]+(?:\\([^)]{1,40}\\)\\s*)?\\s[–—-]\\s+(?=\\S)");

  private static final Pattern ASIDE = Pattern.compile("\\s\\([^()]*\\)");
  private static final Pattern OPENING = Pattern.compile("^[\\s–—-]+");

  /** Signs that a title does not end with, nor a quotation at its end. */
  private static final Pattern CLOSING =
      Pattern.compile("[.…,;:!?]+(?=\\s?[»”\"›)]$)|[\\s.…,;:!?–—(«“‹-]+$");

  private static final Set<String> JOINS =
      set(
          "qui que qu' dont où lequel laquelle lesquels lesquelles mais car or donc puis tandis alors"
              + " lorsque lorsqu' quand si s' comme parce afin puisque puisqu' quoique bien pour"
              + " laissant après avant selon malgré depuis pendant contre sans avec dans sur sous chez"
              + " par vers entre parmi en à au aux lors près grâce face suite");

  /** Words that lead to the next one, so that no title ends with them. */
  private static final Set<String> DANGLING =
      set(
          "le la les l' un une des de d' du et ou ni ce cet cette ces son sa ses leur leurs notre nos"
              + " votre vos mon ma mes ne n' se s' y est sont a ont était étaient sera seront été être"
              + " avoir avait avaient soit plus moins très trop aussi tout tous toute toutes chaque"
              + " plusieurs quelques il elle ils elles on nous vous je j' tu c' jusqu' jusque non pas"
              + " deux trois quatre cinq six sept huit neuf dix afin ainsi même dès hors via près");

  Title titleOf(Block first) {
    String sentence = first.sentences().get(0).text();
    return first.kind() == BlockKind.HEADING
        ? new Title(sentence, false)
        : new Title(derive(sentence), true);
  }

  private static String derive(String sentence) {
    String start = shortened(sentence, 4 * MAX_CHARS); // no need to look at a megabyte
    String text = OPENING.matcher(DATELINE.matcher(start).replaceFirst("")).replaceFirst("");
    if (countWithin(words(text), MAX_WORDS) < words(text).size()) {
      text = ASIDE.matcher(text).replaceAll("");
    }
    List<String> words = words(text);
    if (text.length() <= MAX_CHARS && countWithin(words, WHOLE_WORDS) == words.size()) {
      return CLOSING.matcher(balanced(text)).replaceFirst("");
    }
    int limit = countWithin(words, MAX_WORDS);
    int kept = words.size() > limit ? bestCut(words, limit) : words.size();
    String title = shortened(String.join(" ", words.subList(0, kept)), MAX_CHARS);
    String ended = CLOSING.matcher(balanced(title)).replaceFirst("");
    return kept < words.size() ? withoutTail(ended) : ended;
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean tears = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, tears ? length - 1 : length);
  }

  /** How many of the strings make up the first words; a lone sign counts with its word. */
  private static int countWithin(List<String> words, int most) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).codePoints().anyMatch(Character::isLetterOrDigit) && ++count > most) {
        return i;
      }
    }
    return words.size();
  }

  /** The most words to keep, at most {@code limit}, that end at a clause, else at a phrase. */
  private static int bestCut(List<String> words, int limit) {
    for (int n = limit; n >= MIN_WORDS; n--) {
      if (words.get(n - 1).matches(".*[,;:!?]|[–—-]")) {
        return n;
      }
    }
    for (int n = limit; n >= MIN_WORDS; n--) {
      boolean phraseEnds =
          startsWithOneOf(JOINS, words.get(n)) && !words.get(n - 1).matches("\\d+");
      if (phraseEnds && !dangles(words.get(n - 1))) {
        return n;
      }
    }
    return limit;
  }

  /** Takes away words at a cut that have lost what they lead to, and signs before them. */
  private static String withoutTail(String text) {
    String title = text;
    int space = title.lastIndexOf(' ');
    while (space > 0 && dangles(title.substring(space + 1))) {
      title = CLOSING.matcher(title.substring(0, space)).replaceFirst("");
      space = title.lastIndexOf(' ');
    }
    return title;
  }

  private static boolean dangles(String word) {
    String bare = normal(word);
    return DANGLING.contains(bare) || JOINS.contains(bare);
  }

  private static boolean startsWithOneOf(Set<String> set, String word) {
    String bare = normal(word);
    return set.contains(bare) || set.contains(bare.substring(0, bare.indexOf('\'') + 1));
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.FRENCH).replace('’', '\'');
  }

  /** Takes away the sign of a quotation that the cut left open, and a parenthesis with its text. */
  private static String balanced(String text) {
    String result = text;
    for (String pair : List.of("«»", "“”", "()", "[]")) {
      int open = result.lastIndexOf(pair.charAt(0));
      int close = result.lastIndexOf(pair.charAt(1));
      if (open > close) {
        String rest =
            "([".indexOf(pair.charAt(0)) >= 0 && open > 0 ? "" : result.substring(open + 1);
        result = result.substring(0, open) + rest.stripLeading();
      } else if (close >= 0 && open < 0) {
        result = result.replace(String.valueOf(pair.charAt(1)), "");
      }
    }
    return result.replaceAll("\\s{2,}", " ").strip();
  }

  private static Set<String> set(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
