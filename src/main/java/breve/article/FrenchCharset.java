package breve.article;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Guesses the charset of a French text that is no Unicode, by which one puts letters where French
 * has letters and quotation marks where it has quotation marks: Windows-1252, unless Mac Roman or
 * code page 850 (DOS) fit much better.
 */
final class FrenchCharset {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final List<Charset> OTHERS =
      Stream.of("x-MacRoman", "IBM850").filter(Charset::isSupported).map(Charset::forName).toList();

  private static final int SAMPLE = 100_000;

  private static final String SMALL = "àâäçéèêëîïôöùûüÿœæ";
  private static final String CAPITAL = "ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ";

  private static final int FITS = 2;
  private static final int MAY_BE = 1;
  private static final int UNFIT = -2;

  private FrenchCharset() {}

  static Charset of(byte[] bytes) {
    Charset best = WINDOWS_1252;
    int most = Math.max(fit(bytes, best), high(bytes)); // another must fit well, not only better
    for (Charset other : OTHERS) {
      int fit = fit(bytes, other);
      if (fit > most) {
        best = other;
        most = fit;
      }
    }
    return best;
  }

  private static int high(byte[] bytes) {
    int high = 0;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    return high;
  }

  private static int fit(byte[] bytes, Charset charset) {
    String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
    int fit = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        fit += fit(before, text.charAt(i), after);
      }
    }
    return fit;
  }

  private static int fit(char before, char c, char after) {
    boolean follows = Character.isLetter(before);
    boolean precedes = Character.isLetter(after);
    if (SMALL.indexOf(c) >= 0) {
      return follows || precedes || c == 'à' ? FITS : UNFIT;
    }
    if (CAPITAL.indexOf(c) >= 0) {
      return Character.isLowerCase(before) ? UNFIT : precedes || c == 'À' ? FITS : MAY_BE;
    }
    return switch (c) {
      case '…' -> precedes ? UNFIT : FITS;
      case '«', '“', '‘' -> follows ? UNFIT : FITS;
      case '»', '”' -> precedes ? UNFIT : FITS;
      case '’' -> follows ? FITS : UNFIT;
      case '–', '—', '•' -> follows || precedes ? UNFIT : FITS;
      case '€', '°', '§', '£', '\u00A0' -> MAY_BE;
      default -> UNFIT;
    };
  }
}
