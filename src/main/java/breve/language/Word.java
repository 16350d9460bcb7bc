package breve.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a sentence; the parts of a hyphenated word are words of their own.
 *
 * @param text as written
 * @param folded in lower case without accents, ligatures opened
 * @param span where it stands
 * @param initial whether a sentence, a quotation or a clause after a colon begins here, so that its
 *     capital means nothing
 */
public record Word(String text, String folded, Span span, boolean initial) {
  private static final Pattern WORD =
      Pattern.compile("(?:\\p{Lu}\\.){2,}|(?U)\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern BEGINNING =
      Pattern.compile("(?s).*[.!?:…\"“«(–—][\\s\"“«‘'(–—-]*|[\\s\"“«‘'(–—-]*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The words of a text. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int last = 0;
    while (matcher.find()) {
      String gap = text.substring(last, matcher.start());
      boolean abbreviation =
          gap.startsWith(".")
              && !words.isEmpty()
              && words.get(words.size() - 1).text().length() <= 2;
      boolean initial = BEGINNING.matcher(gap).matches() && !gap.isBlank() && !abbreviation;
      String word = matcher.group();
      words.add(
          new Word(
              word,
              fold(word),
              new Span(matcher.start(), matcher.end()),
              words.isEmpty() || (initial && !gap.equals("-") && !gap.equals("'"))));
      last = matcher.end();
    }
    return List.copyOf(words);
  }

  /** What counts as the same spelling: lower case, no accents, ligatures opened, no points. */
  public static String fold(String word) {
    String open =
        word.toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ı", "i")
            .replace(".", "");
    return MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Whether it begins with a capital. */
  public boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is two capitals or more: ONU, U.S. */
  public boolean acronym() {
    return folded.length() >= 2 && text.equals(text.toUpperCase(Locale.ROOT));
  }
}
