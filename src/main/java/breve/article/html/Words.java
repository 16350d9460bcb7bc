package breve.article.html;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares lines by their words: no case, accent, sign or spacing counts. */
final class Words {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private Words() {}

  /** The words of a line, plain and in small letters. */
  static Set<String> of(String line) {
    String plain =
        Normalizer.normalize(line, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>(Arrays.asList(NO_WORD.split(plain)));
    words.remove("");
    return words;
  }

  /** Whether two lines say the same. */
  static boolean same(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 20 && of(one).equals(of(other));
  }

  /** Whether most words of the shorter line stand in the other one. */
  static boolean alike(String one, String other) {
    Set<String> a = of(one);
    Set<String> b = of(other);
    long common = a.stream().filter(b::contains).count();
    int shorter = Math.min(a.size(), b.size());
    return shorter > 0 && common * 10 >= shorter * 7L;
  }
}
