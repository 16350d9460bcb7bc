package breve.render.browser;

import breve.render.EditionFixture;
import breve.render.HtmlRenderer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the README's pictures of the pages: {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=breve.render.browser.Pictures
 * -Dexec.args=docs/pictures}.
 */
public final class Pictures {
  private Pictures() {}

  /** The folder to write to is the only argument. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    Path pages = Files.createTempDirectory("breve-pages");
    Path digest = pages.resolve("digest.html");
    Files.writeString(
        digest, new HtmlRenderer().render(EditionFixture.digest("crue-montbrac-courrier")));
    try (Chromium browser = new Chromium(Chromium.find().orElseThrow())) {
      browser.open(digest, 900, 1000, false);
      Files.write(out.resolve("digest.png"), browser.screenshot());
      browser.open(digest, 360, 780, true);
      Files.write(out.resolve("digest-phone-dark.png"), browser.screenshot());
      browser.open(digest, 1280, 1600, false);
      browser.evaluate("document.querySelector('details').open = true");
      Files.write(out.resolve("digest-open.png"), browser.screenshot());
      Files.write(out.resolve("digest.pdf"), browser.pdf());
    }
  }
}
