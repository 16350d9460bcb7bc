package breve.check.name;

import breve.language.Span;
import breve.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web or mail address, a domain or a user's name in a text; it means nothing unless it is kept
 * letter for letter.
 *
 * @param text as written, without the sentence's punctuation
 * @param span where it stands
 */
record Address(String text, Span span) {
  private static final String LABEL = "[\\p{L}\\d][\\p{L}\\d-]+";

  /** Ends of domains that no missing space after a full stop makes: no "de", "es", "se". */
  private static final String ENDS =
      "(?:com|org|net|info|biz|gov|edu|int|eu|tv|io|co|fr|uk|ru|ch|ca|it|pl|cz|tr|sy|ua|bg|cn|jp|br|mx|nl|dk|fi|pt|gr|ro|hu|ir)";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?U)(?:https?://|www\\.)[^\\s<>\"«»“”()]+"
              + "|[\\w.+-]+@"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")+"
              + "|(?<![\\p{L}\\d.@])(?:"
              + LABEL
              + "\\.)+"
              + ENDS
              + "(?![\\p{L}\\d])(?:/[^\\s<>\"«»“”()]*)?"
              + "|(?<![\\p{L}\\d@])@\\w{2,}");

  private static final Pattern END = Pattern.compile("[.,;:!?'’]+$");
  private static final Pattern SCHEME = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?");

  /** The addresses of a text. */
  static List<Address> in(String text) {
    List<Address> addresses = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      String address = END.matcher(matcher.group()).replaceAll("");
      addresses.add(
          new Address(address, new Span(matcher.start(), matcher.start() + address.length())));
    }
    return List.copyOf(addresses);
  }

  /** Whether a text has it; capitals, accents and "www." may differ. */
  boolean isIn(String other) {
    String bare = SCHEME.matcher(text).replaceFirst("");
    return spelling(other).contains(spelling(bare));
  }

  private static String spelling(String text) {
    StringBuilder spelling = new StringBuilder();
    for (String part : text.split("(?<=\\.)|(?=\\.)", -1)) {
      spelling.append(part.equals(".") ? part : Word.fold(part));
    }
    return spelling.toString();
  }
}
