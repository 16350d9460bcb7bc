package breve.article;

import java.util.regex.Pattern;

/**
 * What raised signs mean in plain text: 10 with a raised 5 is {@code 10⁵}, the e of {@code 2e} is
 * an ordinal and stays, the mark of a note goes.
 */
public final class Superscript {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Signs that raised text is a power's exponent of: ten, a unit, a closing bracket, an x. */
  private static final Pattern BASE =
      Pattern.compile("(?:(?<![\\p{L}\\p{Nd}])(?:10|[kcdmhµn]?m|[xyznr]|ha|s|[kcm]m)|[)\\]])$");

  private static final Pattern EXPONENT = Pattern.compile("[-−+–]?\\d{1,3}");
  private static final Pattern NOTE =
      Pattern.compile("[\\s(\\[]*(?:\\d{1,3}|[*†‡]+|[a-d])(?:[\\s,;)\\]]++(?:\\d{1,3})?)*");
  private static final Pattern ORDINAL =
      Pattern.compile("(?:er|ers|re|res|ère|ères|e|es|ème|èmes|nd|nde|nds|o|os|a|d|th|st)");

  private Superscript() {}

  /**
   * What to write for raised text.
   *
   * @param before the text that it follows
   * @param raised the raised text itself
   * @return the text to put there; empty for the mark of a note
   */
  public static String of(String before, String raised) {
    String sign = raised.strip();
    boolean afterDigit =
        !before.isEmpty() && Character.isDigit(before.codePointBefore(before.length()));
    if (EXPONENT.matcher(sign).matches() && BASE.matcher(before).find()) {
      return power(sign);
    }
    if (sign.matches("[-−–+]\\d{1,3}|\\d{0,2}[+−–-]")) {
      return power(sign); // an ion's charge, or a negative power
    }
    if (ORDINAL.matcher(sign).matches() && (afterDigit || endsInRoman(before))) {
      return sign;
    }
    return NOTE.matcher(sign).matches() && !(sign.matches("[a-d]") && !afterDigit) ? "" : raised;
  }

  private static boolean endsInRoman(String before) {
    return before.matches("(?s).*(?:^|[^\\p{L}])[IVXLCDMn]+");
  }

  private static String power(String sign) {
    StringBuilder power = new StringBuilder();
    for (int i = 0; i < sign.length(); i++) {
      char c = sign.charAt(i);
      if (Character.isDigit(c)) {
        power.append(DIGITS.charAt(Character.digit(c, 10)));
      } else {
        power.append(c == '+' ? '⁺' : '⁻');
      }
    }
    return power.toString();
  }
}
