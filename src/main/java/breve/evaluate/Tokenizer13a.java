package breve.evaluate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokenisation {@code 13a} of WMT's {@code mteval-v13a.pl}, as sacreBLEU 2.6.0 has it ({@code
 * tokenizer_13a.py}, {@code tokenizer_re.py}): it splits off ASCII punctuation, keeps {@code
 * 1,234.5} whole and leaves letters of any script alone.
 */
final class Tokenizer13a {
  private static final Pattern SYMBOL = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
  private static final Pattern POINT_AFTER_NON_DIGIT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern POINT_BEFORE_NON_DIGIT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");

  private Tokenizer13a() {}

  static List<String> tokenize(String segment) {
    String line =
        Whitespace.stripTrailing(segment)
            .replace("<skipped>", "")
            .replace("-\n", "")
            .replace("\n", " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    line = SYMBOL.matcher(" " + line + " ").replaceAll(" $1 ");
    line = POINT_AFTER_NON_DIGIT.matcher(line).replaceAll("$1 $2 ");
    line = POINT_BEFORE_NON_DIGIT.matcher(line).replaceAll(" $1 $2");
    line = DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
    return Whitespace.split(line);
  }
}
