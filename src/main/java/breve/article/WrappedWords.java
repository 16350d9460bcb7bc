package breve.article;

import breve.language.WordForms;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines that were wrapped: {@code gouver-} and {@code nement} are one word, {@code sapeurs-}
 * and {@code pompiers} keep their hyphen, and neither gets a space. Decided by how the document
 * itself writes the word elsewhere, then by a list of French words; a soft hyphen always goes.
 */
public final class WrappedWords {
  private static final WordForms FRENCH = WordForms.french();
  private static final int SHORTEST_LISTED = 3;

  /** Invisible where it stands in a line, a hyphen where the line ends. */
  private static final char SOFT = '\u00AD';

  private static final Pattern DIVIDED =
      Pattern.compile("([\\p{L}\\p{Nd}]+)[-\u2010\u2011\u00AD]$");
  private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{Nd}]+");
  private static final Pattern WORD =
      Pattern.compile("\\p{L}+(?:[-\u2010\u2011]\\p{L}+)*(?![-\u2010\u2011\u00AD\\p{L}])");

  /** What follows a hyphen after verbs: dites-le, déclare-t-il, celui-là. */
  private static final Set<String> CLITICS =
      Set.of(
          ("t il elle ils elles on je tu nous vous ce le la les lui leur moi toi y en ci meme memes"
                  + " eux soi")
              .split(" "));

  /** First halves that keep their hyphen before what no list has, names above all. */
  private static final Set<String> FIRST_HALVES =
      Set.of(
          ("ex vice non quasi demi mi semi sous contre saint sainte jean marie pierre anne paul"
                  + " charles louis notre chateau mont pont villeneuve anti pro franco anglo"
                  + " germano italo russo nord sud est ouest au ci par la dit")
              .split(" "));

  /** What the list of words has without its hyphen, too: as people misspell it. */
  private static final Set<String> KEPT = Set.of("peut-etre", "est-ce", "grand-mere", "grand-pere");

  private final Set<String> written = new HashSet<>();

  /**
   * @param lines of the document, whose words in the middle of a line tell how it writes them
   */
  public WrappedWords(Iterable<String> lines) {
    for (String line : lines) {
      for (Matcher m = WORD.matcher(line); m.find(); ) {
        if (m.end() < line.length() && m.start() > 0) {
          written.add(folded(m.group()));
        }
      }
    }
  }

  /** The text with a further line after it. */
  public String joined(String before, String line) {
    StringBuilder text = new StringBuilder(before);
    append(text, line);
    return text.toString();
  }

  /** Appends a line to a text: with a space, or as the rest of the text's last word. */
  public void append(StringBuilder text, String line) {
    Matcher left = DIVIDED.matcher(text);
    Matcher right = FIRST.matcher(line);
    if (text.isEmpty() || !left.find() || !right.find()) {
      text.append(text.isEmpty() ? "" : " ").append(line);
      return;
    }
    boolean soft = text.charAt(text.length() - 1) == SOFT;
    if (soft || !keepsHyphen(left.group(1), right.group())) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }

  private boolean keepsHyphen(String left, String right) {
    boolean digits =
        Character.isDigit(left.codePointBefore(left.length()))
            || Character.isDigit(right.codePointAt(0));
    // A capital after a small letter begins a name's second part: no word is divided so.
    boolean name =
        Character.isUpperCase(right.codePointAt(0))
            && !left.equals(left.toUpperCase(Locale.FRENCH));
    if (digits || name) {
      return true;
    }
    String first = folded(left);
    String second = folded(right);
    if (written.contains(first + "-" + second) || KEPT.contains(first + "-" + second)) {
      return true;
    }
    if (written.contains(first + second) || isListed(first + second)) {
      return false;
    }
    return CLITICS.contains(second)
        || FIRST_HALVES.contains(first)
        || (isListed(first) && isListed(second));
  }

  private static boolean isListed(String word) {
    return word.length() >= SHORTEST_LISTED && FRENCH.contains(word);
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.FRENCH)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[\u2010\u2011]", "-");
  }
}
