package breve.render;

import breve.digest.Digest;
import breve.digest.SampleDigests;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.james.mime4j.MimeException;

/** Pages on disk, for a browser to open. */
public final class PageFiles {
  private PageFiles() {}

  private static final Digest HOSTILE =
      SampleDigests.saying(String.join(" ", SampleDigests.HOSTILE) + " " + "x".repeat(500));

  /**
   * Writes {@code digest.html}, the same with its links as {@code linked.html}, {@code long.html},
   * {@code hostile.html}, {@code index.html}, {@code hostile-index.html}, {@code nights.html}, the
   * HTML of the mail and the other forms of the edition into the folder.
   */
  public static void write(Path folder) throws IOException {
    HtmlRenderer renderer = new HtmlRenderer();
    Files.writeString(
        folder.resolve("digest.html"),
        renderer.render(EditionFixture.digest("crue-montbrac-courrier")));
    String page = renderer.render(EditionFixture.digest("crue-montbrac-courrier"));
    for (PageLinks links : PageLinks.of(EditionFixture.edition())) {
      if (links.file().contains("crue-montbrac-courrier")) {
        Files.writeString(folder.resolve("linked.html"), links.into(page));
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("nights.html"))) {
      EditionRenderers.named("html", List.of("html"))
          .orElseThrow()
          .write(nights(), EditionFixture.whole(), out);
    }
    Files.writeString(
        folder.resolve("long.html"), renderer.render(SampleDigests.ofParagraphs(120)));
    Files.writeString(folder.resolve("hostile.html"), renderer.render(HOSTILE));
    try (OutputStream out = Files.newOutputStream(folder.resolve("hostile-index.html"))) {
      EditionRenderers.named("html", List.of("html"))
          .orElseThrow()
          .write(
              new EditionBuilder().add(HOSTILE, Instant.EPOCH).build(HOSTILE.id()),
              article -> HOSTILE,
              out);
    }
    for (EditionRenderer edition : EditionRenderers.all(List.of("html"))) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(edition.fileName()))) {
        edition.write(EditionFixture.edition(), EditionFixture.whole(), out);
      }
    }
    try {
      ParsedMail mail = ParsedMail.of(Files.readAllBytes(folder.resolve("edition.eml")));
      Files.writeString(folder.resolve("mail.html"), mail.texts().get(1));
    } catch (MimeException e) {
      throw new IOException(e);
    }
  }

  /** The twelve articles as five nights brought them. */
  private static Edition nights() throws IOException {
    EditionBuilder builder = new EditionBuilder();
    int n = 0;
    for (Digest digest : EditionFixture.digests()) {
      builder.add(digest, Instant.parse("2026-03-12T01:30:00Z").plus(n++ / 3, ChronoUnit.DAYS));
    }
    return builder.build(builder.trust().needCare() + " of 12 articles need care.");
  }
}
