package breve.translate;

import breve.language.WordList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one sentence of translated pieces. Models take each piece for a whole sentence: they begin
 * it with a capital and end it with a full stop, which the French between the pieces does not.
 */
final class PieceJoiner {
  private static final Pattern FIRST_WORD =
      Pattern.compile("^\\p{Lu}[\\p{Ll}']*(?![\\p{L}\\p{N}])");
  private static final Pattern END = Pattern.compile("\\s*[,;:.–—]$");
  private static final WordList ENGLISH = WordList.english();

  private PieceJoiner() {}

  /**
   * Joins the pieces with spaces.
   *
   * @param french what each piece was cut from
   * @param english the pieces
   */
  static String join(List<String> french, List<String> english) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < english.size(); i++) {
      String piece = english.get(i);
      if (i > 0) {
        sentence.append(sentence.isEmpty() || piece.isEmpty() ? "" : " ");
        piece = begunAs(french.get(i), piece);
      }
      sentence.append(i + 1 < english.size() ? endedAs(french.get(i), piece) : piece);
    }
    return sentence.toString();
  }

  /** In a small letter, where the French is and the word is no name. */
  private static String begunAs(String french, String english) {
    Matcher first = FIRST_WORD.matcher(english);
    if (french.isEmpty() || !Character.isLowerCase(french.codePointAt(0)) || !first.find()) {
      return english;
    }
    String small = first.group().toLowerCase(Locale.ROOT);
    boolean keep = small.equals("i") || small.startsWith("i'") || !ENGLISH.contains(small);
    return keep ? english : small + english.substring(first.end());
  }

  /** With the sign that the French ends in, if any, for the one that the model chose. */
  private static String endedAs(String french, String english) {
    String bare = END.matcher(english).replaceFirst("");
    Matcher sign = END.matcher(french);
    if (!sign.find()) {
      return english.endsWith("..") ? english : bare;
    }
    String mark = sign.group().strip();
    return mark.equals(".") ? english : bare + ("–—".contains(mark) ? " " : "") + mark;
  }
}
