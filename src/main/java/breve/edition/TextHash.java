package breve.edition;

import breve.digest.Digest;
import breve.digest.Digest.DigestSentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a French text is known by, whatever its file is called and however it was translated: the
 * beginning of the SHA-256 of its title and its sentences.
 */
public final class TextHash {
  private static final int BYTES = 12;

  private TextHash() {}

  /** The hash of a digest's French, in hexadecimal. */
  public static String of(Digest digest) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      add(digest.title().french(), sha256);
      digest.sentences().map(DigestSentence::french).forEach(french -> add(french, sha256));
      return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(String text, MessageDigest sha256) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
  }
}
