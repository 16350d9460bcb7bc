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
      browser.open(pages.resolve("mail.html"), 700, 700, false);
      Files.write(out.resolve("mail.png"), browser.screenshot());
      browser.open(pages.resolve("linked.html"), 1200, 800, false);
      browser.evaluate("document.getElementById('beside').checked = true");
      browser.evaluate("document.getElementById('translation').scrollIntoView()");
      Files.write(out.resolve("beside.png"), browser.screenshot());
      browser.open(pages.resolve("nights.html"), 700, 900, false);
      browser.evaluate("document.getElementById('glance').scrollIntoView()");
      Files.write(out.resolve("figures.png"), browser.screenshot());
    }
  }
}
