package breve.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One input as it came: its name and its bytes, before anybody has understood them. */
public final class Input {
  private final String path;
  private final byte[] bytes;
  private final String sha256;

  /**
   * @param path the name the reader of a digest will see, relative to the input folder, with {@code
   *     /} between folders
   * @param bytes the whole content; taken over, not copied
   */
  public Input(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    this.sha256 = hash(bytes);
  }

  /** The name as {@link Source#path()} will have it. */
  public String path() {
    return path;
  }

  /** The content itself, not a copy: not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /** SHA-256 of the content, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The article's name: the path without {@code .txt}; any other ending is kept. */
  public String id() {
    boolean plain = path.endsWith(".txt") && path.length() > ".txt".length();
    return plain ? path.substring(0, path.length() - ".txt".length()) : path;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
