package breve.check.name;

import breve.language.Span;
import breve.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web or mail address, a domain, a user's name or the name of a file in a text; it means nothing
 * unless it is kept letter for letter.
 *
 * @param text as written, without the sentence's punctuation
 * @param span where it stands
 */
public record Address(String text, Span span) {
  /** All lengths are bounded, so that a word of a hundred thousand letters costs no minutes. */
  private static final String LABEL = "[\\p{L}\\d][\\p{L}\\d-]{1,62}";

  /** Ends of domains that no missing space after a full stop makes: no "de", "es", "se". */
  private static final String ENDS =
      "(?:com|org|net|info|biz|gov|edu|int|eu|tv|io|co|fr|uk|ru|ch|ca|it|pl|cz|tr|sy|ua|bg|cn|jp|br|mx|nl|dk|fi|pt|gr|ro|hu|ir)";

  private static final String FILE_ENDS =
      "(?i:txt|pdf|html?|docx?|odt|rtf|xlsx?|csv|jpe?g|png|gif|xml|json|zip|md|eml|epub|mp3|mp4)";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?U)(?:https?://|www\\.)[^\\s<>\"«»“”()]+"
              + "|[\\w.+-]{1,64}@"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")+"
              + "|\\b[A-Za-z]:\\\\[^\\s<>\"«»“”]+"
              + "|(?<![\\p{L}\\d@/])(?:[\\w.~-]{0,64}/){0,16}[\\w-][\\w.-]{0,128}\\."
              + FILE_ENDS
              + "(?![\\p{L}\\d])"
              + "|(?<![\\p{L}\\d.@])(?:"
              + LABEL
              + "\\.)+"
              + ENDS
              + "(?![\\p{L}\\d])(?:/[^\\s<>\"«»“”()]*)?"
              + "|(?<![\\p{L}\\d@])@\\w{2,}");

  private static final Pattern DOMAIN = Pattern.compile("(?!www\\.).*\\." + ENDS);
  private static final Pattern END = Pattern.compile("[.,;:!?'’]+$");
  private static final Pattern SCHEME = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?");

  /** The addresses of a text. */
  public static List<Address> in(String text) {
    List<Address> addresses = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      String address = END.matcher(matcher.group()).replaceAll("");
      addresses.add(
          new Address(address, new Span(matcher.start(), matcher.start() + address.length())));
    }
    return List.copyOf(addresses);
  }

  /** Whether it is but a domain, which is as often the name of a company: Booking.com. */
  public boolean isDomain() {
    return text.indexOf('/') < 0 && text.indexOf('@') < 0 && DOMAIN.matcher(text).matches();
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
