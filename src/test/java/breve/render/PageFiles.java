package breve.render;

import breve.digest.Digest;
import breve.digest.SampleDigests;
import breve.edition.EditionBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Pages on disk, for a browser to open. */
public final class PageFiles {
  private PageFiles() {}

  private static final Digest HOSTILE =
      SampleDigests.saying(String.join(" ", SampleDigests.HOSTILE) + " " + "x".repeat(500));

  /**
   * Writes {@code digest.html}, {@code long.html}, {@code hostile.html}, {@code index.html}, {@code
   * hostile-index.html} and the other forms of the edition into the folder.
   */
  public static void write(Path folder) throws IOException {
    HtmlRenderer renderer = new HtmlRenderer();
    Files.writeString(
        folder.resolve("digest.html"),
        renderer.render(EditionFixture.digest("crue-montbrac-courrier")));
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
  }
}
