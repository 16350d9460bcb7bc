package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.Digest;
import breve.digest.SampleDigests;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PageLinksTest {
  private final HtmlRenderer pages = new HtmlRenderer();

  @Test
  void a_page_leads_to_the_edition_and_to_the_articles_before_and_after_it() throws Exception {
    Edition edition = EditionFixture.edition();
    List<PageLinks> all = PageLinks.of(edition);
    Document page =
        Jsoup.parse(
            all.get(1).into(pages.render(EditionFixture.digest(edition.articles().get(1).name()))));

    assertThat(all.get(0).file()).isEqualTo("articles/loup-cevras.html");
    assertThat(page.select("header a[rel=up]").attr("href")).isEqualTo("../index.html");
    assertThat(page.select("nav a[rel=prev]").attr("href"))
        .isEqualTo("../articles/loup-cevras.html");
    assertThat(page.select("nav a[rel=prev]").text())
        .isEqualTo("A wolf filmed in the Cévras massif");
    assertThat(page.select("nav a[rel=next]").attr("href")).isEqualTo("../" + all.get(2).file());
  }

  @Test
  void the_first_has_none_before_it_and_the_last_none_after() throws Exception {
    String page = pages.render(EditionFixture.digest("loup-cevras"));
    List<PageLinks> all = PageLinks.of(EditionFixture.edition());

    assertThat(Jsoup.parse(all.get(0).into(page)).select("nav a").eachAttr("rel"))
        .containsExactly("next", "up");
    assertThat(Jsoup.parse(all.get(11).into(page)).select("nav a").eachAttr("rel"))
        .containsExactly("prev", "up");
  }

  @Test
  void links_are_replaced_and_never_pile_up() throws Exception {
    String page = pages.render(EditionFixture.digest("loup-cevras"));
    List<PageLinks> all = PageLinks.of(EditionFixture.edition());
    String once = all.get(3).into(page);

    assertThat(all.get(3).into(once)).isEqualTo(once);
    assertThat(all.get(3).into(all.get(5).into(page))).isEqualTo(once);
    assertThat(all.get(3).into("<p>A page of an older version</p>"))
        .isEqualTo("<p>A page of an older version</p>");
  }

  @Test
  void a_page_in_a_folder_finds_its_way_up() {
    Digest deep = SampleDigests.named("ville/2020/pont (1)");
    PageLinks links = PageLinks.of(new EditionBuilder().add(deep, Instant.EPOCH).build("")).get(0);

    assertThat(links.file()).isEqualTo("articles/ville/2020/pont (1).html");
    assertThat(Jsoup.parse(links.into(pages.render(deep))).select("[rel=up]").eachAttr("href"))
        .containsExactly("../../../index.html", "../../../index.html");
  }

  static final List<String> hostile = hostile();

  private static List<String> hostile() {
    List<String> texts = new ArrayList<>(SampleDigests.HOSTILE);
    texts.add(PageLinks.TOP + "$1 \\1" + PageLinks.END);
    return texts;
  }

  @ParameterizedTest
  @FieldSource("hostile")
  void hostile_text_makes_no_link_and_no_room_for_any(String text) {
    Digest digest = SampleDigests.saying(text);
    Digest other = SampleDigests.named("other");
    Edition edition =
        new EditionBuilder().add(digest, Instant.EPOCH).add(other, Instant.EPOCH).build("");
    for (PageLinks links : PageLinks.of(edition)) {
      Document page = Jsoup.parse(links.into(pages.render(digest)));
      assertThat(page.select("nav")).hasSize(1);
      assertThat(page.select("a[rel]")).hasSize(3);
      assertThat(page.select("script, img, [onerror]")).isEmpty();
      assertThat(page.selectFirst("h1").wholeText()).isEqualTo(PageText.of(text));
    }
  }
}
