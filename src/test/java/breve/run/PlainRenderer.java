package breve.run;

import breve.digest.Digest;
import breve.digest.DigestRenderer;

/** A format for tests: the English, line by line. */
record PlainRenderer(String format) implements DigestRenderer {
  @Override
  public String render(Digest digest) {
    StringBuilder text = new StringBuilder(digest.id() + " " + digest.signature() + "\n");
    digest.sentences().forEach(s -> text.append(s.shown()).append('\n'));
    return text.toString();
  }
}
