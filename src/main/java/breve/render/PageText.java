package breve.render;

/** Text for a page that is HTML and XML at once. */
final class PageText {
  /** The sign that stands by a doubtful sentence, in its text form rather than as an emoji. */
  static final String DOUBT = "\u26A0\uFE0E";

  private PageText() {}

  /**
   * The text with what XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE) replaced
   * by U+FFFD. Escaping is the template's.
   */
  static String of(String text) {
    if (text.codePoints().allMatch(PageText::allowed)) {
      return text;
    }
    return text.codePoints()
        .map(c -> allowed(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether XML 1.0 may hold this character. */
  static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }
}
