package breve.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Repairs UTF-8 that somebody took for another charset and wrote as UTF-8 again: {@code votÃ©} is
 * {@code voté}. Only where it is certain: some letter of French must come out, since no French has
 * {@code Ã©} in it; then all that was mistaken with it is repaired.
 */
final class Mojibake {
  private static final int MOST_TIMES = 3;
  private static final String FRENCH = "àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ’“”…";

  /** What people's programs take UTF-8 for, each as its characters' bytes from 80 to FF. */
  private static final List<Map<Integer, Integer>> MISTAKEN_FOR =
      Stream.of("windows-1252", "x-MacRoman", "IBM850")
          .filter(Charset::isSupported)
          .map(name -> bytesOf(Charset.forName(name)))
          .toList();

  private Mojibake() {}

  private static Map<Integer, Integer> bytesOf(Charset charset) {
    Map<Integer, Integer> bytes = new HashMap<>();
    boolean windows = charset.name().equals("windows-1252");
    for (int b = 0x80; b <= 0xFF; b++) {
      int c = new String(new byte[] {(byte) b}, charset).codePointAt(0);
      if (c != '\uFFFD') {
        bytes.put(c, b);
      }
      if (windows && b < 0xA0) {
        bytes.put(b, b); // as Latin-1 has it, and Windows for the five bytes that it lacks
      }
    }
    return Map.copyOf(bytes);
  }

  /** The text as it was, where it is certain; the text itself elsewhere. */
  static String repaired(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String repaired = text;
    for (int i = 0; i < MOST_TIMES; i++) {
      String before = repaired;
      for (Map<Integer, Integer> bytes : MISTAKEN_FOR) {
        repaired = once(repaired, bytes);
      }
      if (repaired.equals(before)) {
        return repaired;
      }
    }
    return repaired;
  }

  private static String once(String text, Map<Integer, Integer> bytes) {
    StringBuilder repaired = new StringBuilder(text.length());
    int certain = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int length = c < 0x80 ? 0 : length(bytes.getOrDefault((int) c, 0));
      String meant = length == 0 ? "" : meant(text, i, length, bytes);
      if (meant.isEmpty()) {
        repaired.append(c);
        i++;
      } else {
        repaired.append(meant);
        certain += FRENCH.contains(meant) && text.charAt(i + 1) != '\u00A0' ? 1 : 0;
        i += length;
      }
    }
    // The last byte of à is a no-break space, which many programs make an ordinary one.
    return certain == 0 ? text : certain == 1 ? repaired.toString() : withGrave(repaired, bytes);
  }

  private static String withGrave(StringBuilder repaired, Map<Integer, Integer> bytes) {
    boolean windows = bytes.getOrDefault((int) 'Ã', 0) == 0xC3;
    String text = repaired.toString();
    return windows ? text.replaceAll("Ã (?= )|Ã(?= )", "à") : text;
  }

  /** How many bytes a character has in UTF-8 that begins with a byte; 0 if none does. */
  private static int length(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /**
   * Letters of Western Europe, punctuation, pictures; nothing that a sound {@code é »} would be.
   */
  private static boolean isLikely(int c) {
    return (c >= 0xA0 && c < 0x180)
        || (c >= 0x2000 && c < 0x2200)
        || c == 0xFB01
        || c == 0xFB02
        || c == 0xFEFF
        || c > 0xFFFF;
  }

  private static String meant(String text, int at, int length, Map<Integer, Integer> bytes) {
    if (at + length > text.length()) {
      return "";
    }
    byte[] sequence = new byte[length];
    for (int i = 0; i < length; i++) {
      sequence[i] = bytes.getOrDefault((int) text.charAt(at + i), 0).byteValue();
    }
    try {
      String meant = UTF_8.newDecoder().decode(ByteBuffer.wrap(sequence)).toString();
      return isLikely(meant.codePointAt(0)) ? meant : "";
    } catch (CharacterCodingException e) {
      return ""; // these characters stand for themselves
    }
  }
}
