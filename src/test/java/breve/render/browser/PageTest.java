package breve.render.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import breve.render.PageFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a browser shows them and as a keyboard uses them. */
class PageTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  @TempDir static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> binary = Chromium.find();
    if (binary.isEmpty()) {
      System.err.println(
          "WARNING: no Chromium on this machine, so the pages were NOT looked at:"
              + " layout, keyboard and accessibility are unchecked. On Debian:"
              + " apt-get install chromium");
    }
    assumeTrue(binary.isPresent(), "no Chromium");
    browser = new Chromium(binary.get());
    PageFiles.write(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "digest.html, 320",
    "digest.html, 360",
    "digest.html, 1280",
    "hostile.html, 360",
    "hostile-index.html, 360",
    "long.html, 360",
    "long.html, 1280",
    "linked.html, 320",
    "linked.html, 1280",
    "nights.html, 320",
    "nights.html, 1280",
    "mail.html, 360",
    "index.html, 320",
    "index.html, 360",
    "index.html, 1280"
  })
  void nothing_overflows(String page, int width) throws Exception {
    browser.open(folder.resolve(page), width, 800, false);
    assertNothingOverflows(width);
    putFrenchBeside();
    assertNothingOverflows(width);
  }

  private static void assertNothingOverflows(int width) throws Exception {
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(
            texts(
                browser.evaluate(
                    """
                    [...document.body.querySelectorAll('*')]
                        .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5
                                  || e.getBoundingClientRect().left < -0.5)
                        .map(e => e.outerHTML.slice(0, 80))
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "linked.html, false",
    "linked.html, true",
    "index.html, false",
    "index.html, true",
    "nights.html, false",
    "nights.html, true",
    "mail.html, false"
  })
  void axe_finds_no_barrier(String page, boolean dark) throws Exception {
    for (int width : List.of(PHONE, DESK)) {
      browser.open(folder.resolve(page), width, 800, dark);
      putFrenchBeside();
      browser.evaluate(axe());

      JsonNode violations =
          browser.evaluate(
              "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.help + ' ' +"
                  + " v.nodes[0].html + v.nodes[0].failureSummary))");
      assertThat(texts(violations)).as(page + " at " + width + (dark ? ", dark" : "")).isEmpty();
      assertThat(browser.evaluate("axe.run().then(r => r.passes.length)").asInt())
          .isGreaterThan(10);
    }
  }

  /** A4 less its margins, at 96 dots an inch. */
  @ParameterizedTest
  @CsvSource({
    "digest.html",
    "linked.html",
    "index.html",
    "nights.html",
    "hostile.html",
    "long.html"
  })
  void on_paper_it_is_readable_too(String page) throws Exception {
    int paper = 642;
    browser.open(folder.resolve(page), paper, 800, true);
    browser.toPaper(paper);

    assertNothingOverflows(paper);
    assertThat(background()).as("no dark paper").isEqualTo("rgb(255, 255, 255)");
    browser.evaluate(axe());
    assertThat(
            texts(
                browser.evaluate(
                    "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))")))
        .isEmpty();
  }

  @Test
  void paragraph_numbers_stand_on_one_line() throws Exception {
    browser.open(folder.resolve("long.html"), DESK, 800, false);

    assertThat(
            browser
                .evaluate(
                    """
                    new Set([...document.querySelectorAll('[data-n]')]
                        .map(p => getComputedStyle(p, '::before').height)).size
                    """)
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void the_edition_s_titles_are_reached_by_keyboard_and_lead_to_their_articles() throws Exception {
    browser.open(folder.resolve("index.html"), PHONE, 800, false);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      browser.press("Tab");
      reached.add(browser.evaluate("document.activeElement.getAttribute('href')").asText());
    }

    assertThat(reached)
        .startsWith("articles/loup-cevras.html", "articles/crue-montbrac-depeche.html")
        .contains("articles/crue-montbrac-courrier.html")
        .doesNotHaveDuplicates()
        .hasSize(12);
  }

  @Test
  void links_and_the_box_work_by_keyboard() throws Exception {
    browser.open(folder.resolve("digest.html"), DESK, 800, false);

    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.getAttribute('href')").asText())
        .isEqualTo("#b1s1");
    browser.press("Enter");
    assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#b1s1");
    assertThat(browser.evaluate("document.querySelector(':target').id").asText()).isEqualTo("b1s1");

    for (int i = 0; i < 50 && !active().equals("INPUT"); i++) {
      browser.press("Tab");
    }
    assertThat(frenchHeight()).as("English alone").isZero();
    browser.press(" ");
    assertThat(frenchHeight()).isPositive();
    browser.press(" ");
    assertThat(frenchHeight()).isZero();
  }

  @Test
  void every_focus_is_visible() throws Exception {
    browser.open(folder.resolve("digest.html"), DESK, 800, false);

    browser.press("Tab");
    assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle").asText())
        .isEqualTo("solid");
  }

  @Test
  void the_style_passes_the_page_s_own_policy() throws Exception {
    browser.open(folder.resolve("digest.html"), DESK, 800, false);
    String light = background();
    browser.open(folder.resolve("digest.html"), DESK, 800, true);
    String dark = background();

    assertThat(light).isEqualTo("rgb(252, 251, 248)");
    assertThat(dark).isEqualTo("rgb(23, 24, 27)");
  }

  @Test
  void the_policy_stops_a_script_that_got_in_all_the_same() throws Exception {
    String page = Files.readString(folder.resolve("digest.html"));
    Path broken = folder.resolve("broken.html");
    Files.writeString(
        broken,
        page.replace(
            "</main>",
            "<script>document.title = 'run'</script><img src=x onerror=alert(1)></main>"));
    browser.open(broken, DESK, 800, false);

    assertThat(browser.evaluate("document.title").asText()).startsWith("The Sauve");
  }

  private static String background() throws Exception {
    return browser.evaluate("getComputedStyle(document.documentElement).backgroundColor").asText();
  }

  private static String active() throws Exception {
    return browser.evaluate("document.activeElement.tagName").asText();
  }

  private static void putFrenchBeside() throws Exception {
    browser.evaluate("document.querySelectorAll('#beside').forEach(box => box.checked = true)");
  }

  private static int frenchHeight() throws Exception {
    return browser.evaluate("document.querySelector('.french').offsetHeight").asInt();
  }

  @Test
  void a_sentence_and_its_French_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone()
      throws Exception {
    for (int width : List.of(PHONE, DESK)) {
      browser.open(folder.resolve("digest.html"), width, 800, false);
      putFrenchBeside();
      boolean below =
          browser
              .evaluate(
                  """
                  [...document.querySelectorAll('.pair')].every(pair =>
                      pair.querySelector('.french').getBoundingClientRect().top
                          >= pair.querySelector('.en').getBoundingClientRect().bottom - 1)
                  """)
              .asBoolean();
      assertThat(below).as("at " + width).isEqualTo(width == PHONE);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String axe() throws Exception {
    try (InputStream in =
        PageTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n;1";
    }
  }
}
