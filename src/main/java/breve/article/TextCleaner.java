package breve.article;

import java.text.Normalizer;

/**
 * Takes out of a text what a reader can't see and a model can stumble over, and nothing else: line
 * ends become {@code \n}; every kind of space becomes an ordinary one (the no-break spaces of
 * French typography too); control characters, soft hyphens, zero-width characters,
 * writing-direction marks and lone surrogates go; accents are composed (Unicode NFC). Apostrophes,
 * quotation marks and dashes stay as they are.
 */
public final class TextCleaner {
  /** The text without what can't be seen. */
  public String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (c == '\r' && next < text.length() && text.charAt(next) == '\n') {
        continue; // the line feed follows
      }
      append(clean, c);
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder clean, int c) {
    switch (c) {
      case '\n', '\r', 0x0B, 0x85, 0x2028 -> clean.append('\n');
      case '\f', 0x2029 -> clean.append("\n\n"); // a page and a paragraph end more than a line
      case '\t' -> clean.append(' ');
      default -> {
        switch (Character.getType(c)) {
          case Character.SPACE_SEPARATOR -> clean.append(' ');
          case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {}
          default -> clean.appendCodePoint(c);
        }
      }
    }
  }
}
