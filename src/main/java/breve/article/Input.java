package breve.article;

import breve.language.Sha256;

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
    this.sha256 = Sha256.hex(bytes);
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
}
