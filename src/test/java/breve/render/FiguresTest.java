package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.SampleDigests;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The figures of the edition's page, and the same in words. */
class FiguresTest {
  @Test
  void the_stories_are_drawn_by_country_and_size_and_told_in_words() throws Exception {
    Bars bars = new StoryFigure().of(EditionFixture.edition()).orElseThrow();

    assertThat(bars.title()).isEqualTo("The stories by country and size");
    assertThat(bars.groups())
        .extracting(Bars.Group::name)
        .containsExactly("Switzerland", "No country named");
    assertThat(bars.groups().get(1).bars()).hasSize(9);
    assertThat(bars.groups().get(1).bars().get(0))
        .as("the largest first")
        .extracting(Bars.Bar::value, Bars.Bar::width)
        .containsExactly("11 sentences in 2 articles", 100);
  }

  @Test
  void what_a_bar_shows_stands_beside_it_as_text() throws Exception {
    Document page = page(EditionFixture.edition());

    assertThat(page.select(".glance li").get(0).text())
        .contains("Textilor")
        .endsWith(" 7 sentences in 2 articles");
    assertThat(page.select(".glance svg"))
        .hasSize(10)
        .allMatch(svg -> svg.attr("aria-hidden").equals("true"));
    assertThat(page.select(".glance rect").get(0).attr("width")).isEqualTo("64%");
    assertThat(page.select("[style], script, img")).isEmpty();
  }

  @Test
  void few_stories_and_few_nights_are_told_without_a_figure() throws Exception {
    Edition one = new EditionBuilder().add(SampleDigests.bridge(), Instant.EPOCH).build("");
    assertThat(page(one).select("svg, .glance")).isEmpty();
    assertThat(NightFigure.of(EditionFixture.edition())).as("two nights").isEmpty();
  }

  @Test
  void where_no_story_names_a_country_there_is_no_heading() {
    EditionBuilder builder = new EditionBuilder();
    for (int i = 0; i < SampleDigests.HOSTILE.size(); i++) {
      builder.add(SampleDigests.saying(SampleDigests.HOSTILE.get(i)), Instant.EPOCH);
    }
    Bars bars = new StoryFigure().of(builder.build("")).orElseThrow();
    assertThat(bars.title()).isEqualTo("The stories by size");
    assertThat(bars.groups()).extracting(Bars.Group::name).containsExactly("");
  }

  @Test
  void the_nights_are_compared_by_the_share_of_sentences_that_need_care() {
    EditionBuilder builder = new EditionBuilder();
    builder.add(SampleDigests.bridge(), Instant.parse("2026-03-14T01:30:00Z"));
    builder.add(SampleDigests.named("again"), Instant.parse("2026-03-14T01:30:00Z"));
    builder.add(SampleDigests.ofParagraphs(5), Instant.parse("2026-03-15T01:30:00Z"));
    builder.add(SampleDigests.named("third"), Instant.parse("2026-03-16T01:30:00Z"));
    Bars bars = NightFigure.of(builder.build("")).orElseThrow();

    assertThat(bars.groups().get(0).bars())
        .containsExactly(
            new Bars.Bar("14 March 2026, 2 articles", "14.3% of 14 sentences", 100),
            new Bars.Bar("15 March 2026, 1 article", "0.0% of 5 sentences", 0),
            new Bars.Bar("16 March 2026, 1 article", "14.3% of 7 sentences", 100));
  }

  @Test
  void hostile_text_stays_text_in_a_figure() throws Exception {
    EditionBuilder builder = new EditionBuilder();
    int n = 0;
    for (String text : SampleDigests.HOSTILE) {
      builder.add(SampleDigests.saying(text), Instant.EPOCH.plusSeconds(n++));
    }
    Document page = page(builder.build(""));
    assertThat(page.select(".glance svg")).isNotEmpty();
    assertThat(page.select(".glance *").stream().map(Element::tagName).distinct())
        .isSubsetOf(List.of("h2", "figure", "figcaption", "ul", "li", "span", "svg", "rect"));
  }

  private static Document page(Edition edition) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EditionRenderers.named("html", List.of("html"))
        .orElseThrow()
        .write(edition, EditionFixture.whole(), out);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }
}
