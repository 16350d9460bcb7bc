package breve.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pages on disk, for a browser to open. */
public final class PageFiles {
  private PageFiles() {}

  /** Writes {@code digest.html}, {@code hostile.html} and {@code index.html} into the folder. */
  public static void write(Path folder) throws IOException {
    HtmlRenderer renderer = new HtmlRenderer();
    Files.writeString(
        folder.resolve("digest.html"),
        renderer.render(EditionFixture.digest("crue-montbrac-courrier")));
    Files.writeString(
        folder.resolve("hostile.html"),
        renderer.render(
            SampleDigests.saying(String.join(" ", SampleDigests.HOSTILE) + " " + "x".repeat(500))));
    for (EditionRenderer edition : EditionRenderers.all(List.of("html"))) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(edition.fileName()))) {
        edition.write(EditionFixture.edition(), EditionFixture.whole(), out);
      }
    }
  }
}
