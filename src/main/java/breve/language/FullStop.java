package breve.language;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a full stop that ends a sentence from one that belongs to an abbreviation or a number. */
final class FullStop {
  /** Longer than any abbreviation: how far to look back, and ahead. */
  private static final int REACH = 32;

  private static final Pattern TOKEN = Pattern.compile("[^\\s'’«“\"(\\[–—/]*$");
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,3}°?|[IVX]{1,5}|\\p{Lu}|[a-h]");
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:\\p{L}\\.[-‐‑]?)*\\p{Lu}|(?:\\p{L}\\.)+\\p{L}|\\p{Lu}\\p{L}*[-‐‑]\\p{Lu}");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\.?\\s+$");
  private static final Pattern NUMERAL = Pattern.compile("(?:\\p{Nd}|[IVXLC]+(?![\\p{L}’'])).*");
  private static final Pattern WORD = Pattern.compile("(\\p{L}+[’']?)\\s*(.?).*");

  private final SentenceWords words = new SentenceWords();

  /**
   * True when the full stop belongs to the word before it and the sentence goes on.
   *
   * @param text the text, on one line
   * @param sentenceStart where the sentence begins
   * @param stop where the full stop is
   * @param next where the next word begins
   */
  boolean belongsToWord(String text, int sentenceStart, int stop, int next) {
    String before = text.substring(Math.max(sentenceStart, stop - REACH), stop);
    String after = text.substring(next, Math.min(text.length(), next + REACH));
    Matcher end = TOKEN.matcher(before);
    String token = end.find() ? end.group() : "";
    String beforeToken = before.substring(0, before.length() - token.length());
    boolean opensSentence = beforeToken.isBlank() && stop - sentenceStart <= REACH;
    if (words.neverEnds(token)
        || words.neverEndsInTwoWords(before)
        || (opensSentence && LIST_NUMBER.matcher(token).matches())) {
      return true;
    }
    boolean initial = isInitial(token, lastWord(beforeToken));
    if (NUMERAL.matcher(after).matches()) {
      boolean ofLaw = initial && lastWord(beforeToken).startsWith("art"); // art. L. 121-1
      return ofLaw || words.standsBeforeNumber(token);
    }
    return (initial || words.standsBeforeName(token)) && !beginsSentence(after);
  }

  /**
   * True when a text begins with a word that rarely stands in a sentence's middle with a capital.
   */
  boolean beginsSentence(String text) {
    Matcher m = WORD.matcher(text);
    if (!m.matches()) {
      return false;
    }
    String word = m.group(1).toLowerCase(Locale.FRENCH).replace('’', '\'');
    return words.startsSentences(word)
        || (words.isArticle(word) && m.group(2).codePoints().anyMatch(Character::isLowerCase));
  }

  private boolean isInitial(String token, String wordBefore) {
    return (INITIALS.matcher(token).matches() || words.isInitials(token))
        && !words.takesLabel(wordBefore);
  }

  private static String lastWord(String text) {
    Matcher m = LAST_WORD.matcher(text);
    return m.find() ? m.group(1) : "";
  }
}
