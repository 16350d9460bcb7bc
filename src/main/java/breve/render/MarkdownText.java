package breve.render;

import java.util.regex.Pattern;

/**
 * Plain text as Markdown that shows exactly that text: no markup, no HTML, no link comes from it,
 * whether read as CommonMark or as GitHub reads it.
 */
final class MarkdownText {
  /** White space of any kind, line ends included: in Markdown they would start a new block. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>&~|$#]");

  /**
   * Where GitHub would make a link or a mention of bare text. A backslash does not stop it, since
   * it looks at the text after escapes are gone; an empty comment in the middle does.
   */
  private static final Pattern AUTOLINK =
      Pattern.compile("(?i)(?<=www)(?=\\.)|(?<=:)(?=//)|(?<=mailto|xmpp)(?=:)|(?<=@)");

  /** What makes a list, a rule or an underlined heading, but only where a line starts. */
  private static final Pattern LINE_START = Pattern.compile("^(\\d{1,9})?([-+=.)])");

  private MarkdownText() {}

  /** The text on one line, with everything that Markdown would read as markup escaped. */
  static String of(String text) {
    String line = SPACES.matcher(text.replace('\0', '\uFFFD')).replaceAll(" ").strip();
    line = INLINE.matcher(line).replaceAll("\\\\$0");
    line = AUTOLINK.matcher(line).replaceAll("<!-- -->");
    return LINE_START.matcher(line).replaceFirst("$1\\\\$2");
  }

  /** French text, marked as such for speech and spelling. */
  static String french(String text) {
    return "<span lang=\"fr\">" + of(text) + "</span>";
  }
}
