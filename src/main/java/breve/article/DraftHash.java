package breve.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import breve.language.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Tells whether an item of a feed is still the same: the hash of all that its digest is made of.
 * What surrounds it in the feed, its position, its title or the time of a rebuild, has no part in
 * it.
 */
final class DraftHash {
  private DraftHash() {}

  /** SHA-256 of date, byline, caption, parts and link, in hexadecimal. */
  static String of(Draft draft) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, draft.date().map(PartialDate::toString).orElse(""));
      write(out, draft.byline().orElse(""));
      write(out, draft.caption().orElse(""));
      for (Draft.Part part : draft.parts()) {
        write(out, part.kind().jsonName());
        write(out, part.text());
      }
      if (draft.origin().link().isPresent()) {
        write(out, draft.origin().link().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
    return Sha256.hex(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length); // so that no two different drafts run together to the same bytes
    out.write(bytes);
  }
}
