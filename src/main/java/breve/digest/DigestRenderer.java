package breve.digest;

/** Writes a digest in one format. The same digest gives the same text, always. */
public interface DigestRenderer {
  /** The format's name on the command line and its file ending: {@code json}, {@code md}. */
  String format();

  /** The whole file, ending in a line feed. */
  String render(Digest digest);
}
