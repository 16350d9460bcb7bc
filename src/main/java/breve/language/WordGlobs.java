package breve.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes regular expressions of word lists: {@code *} stands for any letters, {@code _} for a space,
 * {@code …} for up to 40 characters of the sentence, {@code #} for a figure.
 */
public final class WordGlobs {
  private WordGlobs() {}

  /** A pattern that finds any of the words, whole, in capitals or not. */
  public static Pattern any(Iterable<String> words) {
    List<String> regexes = new ArrayList<>();
    words.forEach(
        word -> regexes.add(word.endsWith("'") ? regex(word) : regex(word) + "(?![\\p{L}\\d])"));
    return Pattern.compile("(?Ui)(?<![\\p{L}\\d])(?:" + WordSections.alternatives(regexes) + ")");
  }

  /** The words of a list's section as alternatives of a larger regular expression. */
  public static String alternatives(WordSections sections, String section) {
    List<String> regexes = new ArrayList<>();
    sections.words(section).forEach(word -> regexes.add(regex(word)));
    return WordSections.alternatives(regexes);
  }

  /** The regular expression of one word. */
  public static String regex(String word) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '*' -> regex.append("\\p{L}*");
        case '_', ' ' -> regex.append("[ \\u00A0-]+");
        case '…' -> regex.append("[^.;:!?«»]{1,40}?");
        case '#' -> regex.append("\\d+(?:[., \\u00A0\\u202F]\\d+)*");
        case '\'' -> regex.append("['’]");
        case '-' -> regex.append("-");
        default -> regex.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c);
      }
    }
    return regex.toString();
  }
}
