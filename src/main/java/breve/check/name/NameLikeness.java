package breve.check.name;

import breve.language.EditDistance;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whether two spellings may be one name: Tchétchénie and Chechnya, Poutine and Putin. Both are
 * reduced to a skeleton in which the usual transliterations of French and English agree.
 */
final class NameLikeness {
  private static final String[][] SOUNDS = {
    {"tch", "x"},
    {"tsch", "x"},
    {"sch", "x"},
    {"sh", "x"},
    {"zh", "x"},
    {"ch", "x"},
    {"cz", "x"},
    {"kh", "h"},
    {"dj", "j"},
    {"ph", "f"},
    {"ou", "u"},
    {"oo", "u"},
    {"w", "v"},
    {"y", "i"},
    {"qu", "k"},
    {"q", "k"},
    {"gu", "g"},
    {"ck", "k"},
    {"c", "k"},
    {"tz", "z"},
    {"ts", "z"},
    {"th", "t"},
    {"gh", "g"},
    {"ae", "e"},
    {"oe", "e"},
    {"ai", "e"},
    {"eau", "o"},
    {"au", "o"},
    {"ff", "f"}
  };
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
  private static final Pattern ENDING = Pattern.compile("(?<=...)[aesh]$");

  private static final Pattern FRENCH_ENDING =
      Pattern.compile(
          "(?:i?en|ienne|ais|aise|ois|oise|ain|aine|an|ane|iste|ique|que|ie|ite|in|ine|ard|arde|ve|me|te|isme|er|le|ego"
              + "|ne|ue|eur|al|ale|aux|ant|ante)?(?:es?|s)?");

  /** What English puts to a name: Guinean, Peruvians, Marcus, Nazism; or writes and French not. */
  private static final Pattern ENGLISH_ENDING =
      Pattern.compile(
          "(?:[ei]?an|n|ese|ish|i|ic|is[tm]|ite|er|u[sm]|ius|[aeiouyh]|ey|de|le|ne|te|re|es|ia|in|ina|nia)?(?:(?:s?e)?s)?"
              + "|s?(?:ion|i|ic|u)?al(?:ly|ism|ist)?|ive|ity|ing|ed|ness|ship|hood|dom|ar[yi](?:an)?|sk[yi]|land|shire|ville|berg|burg|stan|s?(?:wo)?m[ae]n|ph|like|t|allee|strasse|platz");

  private NameLikeness() {}

  /**
   * Whether two folded spellings may be one name.
   *
   * @param a the French
   * @param b the English
   */
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.length() < 3 || b.length() < 3) {
      return false;
    }
    int shared = sharedPrefix(a, b);
    if (torn(a, b)) {
      return false;
    }
    if (shared >= 4 && shared * 10 >= Math.min(a.length(), b.length()) * 6) {
      return true;
    }
    String x = skeleton(a);
    String y = skeleton(b);
    int longer = Math.max(x.length(), y.length());
    int allowed = longer < 4 ? 0 : longer < 8 ? 1 : 2;
    return Math.abs(x.length() - y.length()) <= allowed && EditDistance.of(x, y) <= allowed;
  }

  /**
   * Whether one is the other with its end torn off or something stuck to it, as a model does that
   * loses its thread (Bitcoin, Bitc; Manning, Mann; Saraqib, Saraqibq), and no language does by
   * rule.
   */
  private static boolean isTorn(String french, String english, int shared) {
    if (shared == english.length()) {
      String rest = french.substring(shared);
      return rest.length() > 1 && !FRENCH_ENDING.matcher(rest).matches();
    }
    if (shared != french.length()) {
      return false;
    }
    String more = english.substring(shared);
    return !more.equals(french.substring(shared - 1)) // Heiligendam, Heiligendamm
        && !ENGLISH_ENDING.matcher(more).matches();
  }

  /** Whether the English is the French with its end torn off or something stuck to it. */
  static boolean torn(String french, String english) {
    int shared = sharedPrefix(french, english);
    return shared >= 4 && isTorn(french, english, shared);
  }

  /** How much two folded spellings have in common, from 0 to 1. */
  static double similarity(String a, String b) {
    String x = skeleton(a);
    String y = skeleton(b);
    return 1.0 - (double) EditDistance.of(x, y) / Math.max(1, Math.max(x.length(), y.length()));
  }

  /** Whether two acronyms have the same letters: OTAN and NATO, SIDA and AIDS. */
  static boolean sameLetters(String a, String b) {
    char[] x = a.toCharArray();
    char[] y = b.toCharArray();
    Arrays.sort(x);
    Arrays.sort(y);
    return Arrays.equals(x, y);
  }

  private static int sharedPrefix(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String skeleton(String folded) {
    String s = folded;
    for (String[] sound : SOUNDS) {
      s = s.replace(sound[0], sound[1]);
    }
    s = ENDING.matcher(DOUBLE.matcher(s).replaceAll("$1")).replaceAll("");
    return s;
  }
}
