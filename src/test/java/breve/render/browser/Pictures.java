package breve.render.browser;

import breve.render.PageFiles;
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
    PageFiles.write(pages);
    try (Chromium browser = new Chromium(Chromium.find().orElseThrow())) {
      for (String page : new String[] {"digest", "index"}) {
        Path file = pages.resolve(page + ".html");
        browser.open(file, 800, 700, false);
        Files.write(out.resolve(page + ".png"), browser.screenshot());
        browser.open(file, 360, 700, true);
        Files.write(out.resolve(page + "-phone-dark.png"), browser.screenshot());
      }
    }
  }
}
