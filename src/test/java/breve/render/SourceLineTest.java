package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Origin;
import breve.digest.Digest;
import breve.digest.SampleDigests;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SourceLineTest {
  private static final String LINK = "https://www.gazette.invalid/pont?id=7&p=1";
  private static final List<String> FILES =
      List.of("index.html", "edition.md", "edition.atom", "edition.epub");

  @Test
  void a_page_leads_to_the_original() {
    Document page = Jsoup.parse(new HtmlRenderer().render(SampleDigests.published()));

    assertThat(page.select("header .meta").eachText())
        .containsExactly("February 2020", "Source: La Gazette, Solène Maréchal, gazette.invalid");
    assertThat(page.select("header .meta a").attr("href")).isEqualTo(LINK);
  }

  @Test
  void so_do_Markdown_and_plain_text() {
    assertThat(new MarkdownRenderer().render(SampleDigests.published()))
        .contains(
            "February 2020 · Source: La Gazette, Solène Maréchal, [gazette.invalid](<"
                + LINK
                + ">) · ville/pont");
    assertThat(new TextRenderer().render(SampleDigests.published()))
        .contains("\nSource: La Gazette, Solène Maréchal,\n" + LINK + "\n");
  }

  @Test
  void the_index_and_its_Markdown_lead_there_too() throws Exception {
    Element meta = Jsoup.parse(text("index.html", SampleDigests.published())).selectFirst(".meta");

    assertThat(meta.text())
        .startsWith(
            "February 2020 · La Gazette, Solène Maréchal, gazette.invalid · ville/pont_de_lorme.txt");
    assertThat(meta.select("a").attr("href")).isEqualTo(LINK);
    assertThat(text("edition.md", SampleDigests.published()))
        .contains("La Gazette, Solène Maréchal, [gazette.invalid](<" + LINK + ">) · ville/");
  }

  @Test
  void the_feed_tells_the_link_the_author_and_the_site_of_an_entry() throws Exception {
    Element entry =
        Jsoup.parse(
                text("edition.atom", SampleDigests.published()),
                "",
                org.jsoup.parser.Parser.xmlParser())
            .selectFirst("entry");

    assertThat(entry.select("> link[rel=via]").attr("href")).isEqualTo(LINK);
    assertThat(entry.select("> author > name").text()).isEqualTo("Solène Maréchal");
    assertThat(entry.select("> source > title").text()).isEqualTo("La Gazette");
  }

  @Test
  void a_book_with_links_passes_epubcheck() throws Exception {
    assertThat(Epubcheck.faults(bytes("edition.epub", SampleDigests.published()))).isEmpty();
  }

  @Test
  void where_nothing_is_known_nothing_is_said() throws Exception {
    for (String file : FILES.subList(0, 3)) {
      assertThat(text(file, SampleDigests.bridge()))
          .as(file)
          .doesNotContain("rel=\"via\"", "<source>", "gazette", "external");
    }
    assertThat(SourceLine.of(SampleDigests.bridge().source())).isEmpty();
  }

  @Test
  void one_that_is_known_stands_alone() {
    Origin link = Origin.of(Optional.of(LINK), Optional.empty());
    assertThat(line(link).plain()).isEqualTo(LINK);
    assertThat(line(link).markdown()).isEqualTo("[gazette.invalid](<" + LINK + ">)");
    Origin site = Origin.of(Optional.of("javascript:alert(1)"), Optional.of("La Gazette"));
    assertThat(line(site).plain()).isEqualTo("La Gazette");
    assertThat(line(site).markdown()).isEqualTo("La Gazette");
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void a_hostile_link_is_dropped_and_hostile_names_stay_text(String text) throws Exception {
    Digest digest =
        SampleDigests.published(
            new Origin(Optional.of("javascript:" + text), Optional.of(text), Optional.of(text)));

    for (String page : List.of(new HtmlRenderer().render(digest), text("index.html", digest))) {
      assertThat(Jsoup.parse(page).select("script, img, b, [onerror], a[rel=external]")).isEmpty();
      assertThat(Jsoup.parse(page).select("a[href]").eachAttr("href"))
          .allSatisfy(href -> assertThat(href).matches("#.*|articles/.*"));
    }
    assertThat(text("edition.atom", digest)).doesNotContain("rel=\"via\"", "<script");
    for (String markdown :
        List.of(new MarkdownRenderer().render(digest), text("edition.md", digest))) {
      String html =
          org.commonmark.renderer.html.HtmlRenderer.builder()
              .build()
              .render(org.commonmark.parser.Parser.builder().build().parse(markdown));
      assertThat(Jsoup.parse(html).select("a[href]").eachAttr("href"))
          .allSatisfy(href -> assertThat(href).matches("#.*|articles/.*"));
      assertThat(Jsoup.parse(html).select("script, img")).isEmpty();
    }
    assertThat(Epubcheck.faults(bytes("edition.epub", digest))).isEmpty();
  }

  private static SourceLine line(Origin origin) {
    return SourceLine.of(SampleDigests.published(origin).source()).orElseThrow();
  }

  private static String text(String file, Digest digest) throws IOException {
    return new String(bytes(file, digest), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file, Digest digest) throws IOException {
    Edition edition = new EditionBuilder().add(digest, Instant.EPOCH).build("");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EditionRenderers.all(List.of("json", "md", "html")).stream()
        .filter(renderer -> renderer.fileName().equals(file))
        .findFirst()
        .orElseThrow()
        .write(edition, article -> digest, out);
    return out.toByteArray();
  }
}
