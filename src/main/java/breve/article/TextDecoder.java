package breve.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

/**
 * Turns bytes into text: UTF-8 or UTF-16 with a byte order mark; UTF-16 without one where every
 * other byte is zero; UTF-8; else what {@link FrenchCharset} guesses. Knows a binary file when it
 * sees one, and repairs what was taken for another charset before ({@link Mojibake}).
 *
 * <p>UTF-8 with a few bad bytes stays UTF-8: a bad byte between ASCII neighbours is read as
 * Windows-1252 (an apostrophe pasted from elsewhere), surrogates written as three bytes each are
 * joined to pairs, the first bytes of a character that was cut go, anything else becomes U+FFFD.
 */
public final class TextDecoder {
  /** Enough of a file to see every other byte zero. */
  private static final int SAMPLE = 4096;

  /** More unreadable characters than this share, and it is no text: random bytes have some 10 %. */
  private static final double UNFIT_IN_BYTES = 0.02;

  private static final double UNFIT_IN_UNICODE = 0.25;

  /** The text with its line ends and oddities as they are; empty when the bytes are not text. */
  public Optional<String> decode(byte[] bytes) {
    return asItIs(bytes).map(Mojibake::repaired);
  }

  /**
   * Whether bytes are UTF-8, but for some that were cut or have strayed in: whatever says that they
   * are another charset is mistaken.
   */
  public static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return isMostlyUtf8(bytes);
    }
  }

  /** The text without the repair of what was taken for another charset before. */
  static Optional<String> asItIs(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return ifText(patched(ByteBuffer.wrap(bytes, 3, bytes.length - 3)), UNFIT_IN_UNICODE);
    }
    Optional<ByteOrder> utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      // Not by a decoder: on a lone surrogate it takes the next character away too.
      ByteBuffer units = ByteBuffer.wrap(bytes).order(utf16.get());
      return ifText(units.asCharBuffer().toString(), UNFIT_IN_UNICODE);
    }
    try {
      String strict = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return ifText(strict, UNFIT_IN_UNICODE);
    } catch (CharacterCodingException notQuiteUtf8) {
      String patched = patched(ByteBuffer.wrap(bytes));
      return isMostlyUtf8(bytes)
          ? ifText(patched, UNFIT_IN_UNICODE)
          : ifText(new String(bytes, FrenchCharset.of(bytes)), UNFIT_IN_BYTES);
    }
  }

  private static Optional<ByteOrder> utf16(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(ByteOrder.LITTLE_ENDIAN);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(ByteOrder.BIG_ENDIAN);
    }
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int zeroFirst = 0;
    int zeroSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zeroFirst += bytes[2 * i] == 0 ? 1 : 0;
      zeroSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    // French has its apostrophes and dashes outside Latin-1, so not quite every other byte is zero.
    if (zeroSecond * 10 > pairs * 7 && zeroFirst * 20 <= pairs) {
      return Optional.of(ByteOrder.LITTLE_ENDIAN);
    }
    if (zeroFirst * 10 > pairs * 7 && zeroSecond * 20 <= pairs) {
      return Optional.of(ByteOrder.BIG_ENDIAN);
    }
    return Optional.empty();
  }

  /** UTF-8 with errors has more good sequences of two bytes and more than bad bytes. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = UTF_8.newDecoder();
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (isSurrogate(in)) {
        good++;
        in.position(in.position() + 3);
      } else {
        bad++;
        in.position(in.position() + 1);
      }
      decoder.reset();
    }
    out.flip();
    good += (int) out.chars().filter(c -> c >= 0x80).count();
    return good >= bad && good > 0;
  }

  private static String patched(ByteBuffer in) {
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder = UTF_8.newDecoder();
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      out.put(patch(in, result.length()));
      decoder.reset();
    }
    return out.flip().toString();
  }

  /**
   * Reads on past a malformed place and returns what it may have meant.
   *
   * @param length of the malformed bytes
   */
  private static String patch(ByteBuffer in, int length) {
    int at = in.position();
    if (isSurrogate(in)) {
      in.position(at + 3);
      return String.valueOf(
          (char)
              (((in.get(at) & 0xF) << 12)
                  | ((in.get(at + 1) & 0x3F) << 6)
                  | (in.get(at + 2) & 0x3F)));
    }
    int first = in.get(at) & 0xFF;
    if (length > 1 || first == 0xC2 || first == 0xC3) {
      in.position(at + length);
      return ""; // the beginning of a character whose end was cut off
    }
    in.position(at + 1);
    boolean alone = (at == 0 || in.get(at - 1) >= 0) && (!in.hasRemaining() || in.get(at + 1) >= 0);
    return alone ? new String(new byte[] {in.get(at)}, FrenchCharset.WINDOWS_1252) : "\uFFFD";
  }

  private static boolean isSurrogate(ByteBuffer in) {
    int at = in.position();
    return in.remaining() >= 3
        && (in.get(at) & 0xFF) == 0xED
        && (in.get(at + 1) & 0xE0) == 0xA0
        && (in.get(at + 2) & 0xC0) == 0x80;
  }

  private static Optional<String> ifText(String text, double tolerated) {
    long unfit = text.codePoints().filter(TextDecoder::isUnfit).count();
    return unfit > Math.max(1, text.length() * tolerated) ? Optional.empty() : Optional.of(text);
  }

  private static boolean isUnfit(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> !Character.isWhitespace(c) && c != 0x85;
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
