package breve.language;

import java.util.Locale;

/** The word lists of {@code sentences-fr.txt}, which says what each list is for. */
final class SentenceWords {
  private final WordSections lists = WordSections.of("/breve/language/sentences-fr.txt");

  boolean neverEnds(String token) {
    return isAbbreviation("never ends", token);
  }

  /** The same for an abbreviation of two words, {@code p. ex}, given the text up to its stop. */
  boolean neverEndsInTwoWords(String upToStop) {
    String end = upToStop.toLowerCase(Locale.FRENCH);
    return lists.words("never ends, two words").stream()
        .map(entry -> entry.replace('_', ' '))
        .anyMatch(
            entry ->
                end.endsWith(entry)
                    && (end.length() == entry.length()
                        || !Character.isLetter(end.charAt(end.length() - entry.length() - 1))));
  }

  boolean standsBeforeNumber(String token) {
    return isAbbreviation("before a number", token);
  }

  boolean standsBeforeName(String token) {
    return isAbbreviation("before a name", token);
  }

  boolean isInitials(String token) {
    return lists.words("initials").contains(token);
  }

  boolean takesLabel(String word) {
    return lists.words("lettered").contains(word.toLowerCase(Locale.FRENCH));
  }

  /** True for {@code le}, {@code l'}: given in lower case, with a plain apostrophe. */
  boolean isArticle(String word) {
    return lists.words("articles").contains(word);
  }

  /** True for {@code mais}, {@code c'}: given in lower case, with a plain apostrophe. */
  boolean startsSentences(String word) {
    return lists.words("starters").contains(word);
  }

  private boolean isAbbreviation(String list, String token) {
    return lists.words(list).contains(token)
        || (!token.isEmpty()
            && lists
                .words(list)
                .contains(token.substring(0, 1).toLowerCase(Locale.FRENCH) + token.substring(1)));
  }
}
