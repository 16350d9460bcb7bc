package breve.edition;

import breve.digest.Digest;
import breve.language.Sha256;
import java.util.stream.Collectors;

/**
 * Identifies a French text, whatever its file is called and however it was translated: the
 * beginning of the SHA-256 of its title and its sentences.
 */
public final class TextHash {
  private static final int DIGITS = 24;

  private TextHash() {}

  /** The hash of a digest's French, in hexadecimal. */
  public static String of(Digest digest) {
    String lines =
        FrenchLines.of(digest).stream().map(french -> french + "\n").collect(Collectors.joining());
    return Sha256.hex(lines).substring(0, DIGITS);
  }
}
