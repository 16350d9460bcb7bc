package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.Digest;
import breve.digest.SampleDigests;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBuilder;
import breve.edition.TextHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EditionRenderersTest {
  private static final List<String> FORMATS = List.of("json", "md", "html");
  private static final List<String> FILES =
      List.of(
          "index.html",
          "edition.md",
          "edition.atom",
          "edition.epub",
          "edition.txt",
          "edition.opds.atom",
          "edition.eml");

  @Test
  void the_index_tells_every_story_once_and_names_every_article() throws Exception {
    Edition edition = EditionFixture.edition();
    Document page = Jsoup.parse(text("index.html", edition));

    assertThat(page.select(".story")).hasSize(10);
    assertThat(page.select(".story a").eachAttr("href"))
        .hasSize(13)
        .contains("articles/crue-montbrac-depeche.html");
    assertThat(page.select(".health").text()).isEqualTo(edition.health());
    assertThat(page.select(".new")).hasSize(3);
    Element flood = page.select(".story").get(1);
    assertThat(flood.select("h2").text()).isEqualTo("Montbrac under water, 340 evacuated");
    assertThat(flood.select("> .meta").eachText())
        .containsExactly(
            "new 15 March 2026 · crue-montbrac-depeche.txt",
            "Since yesterday, 2 articles · the story so far");
    assertThat(flood.select(".bullets li strong")).hasSize(3);
    assertThat(flood.select(".also").text())
        .isEqualTo(
            "Also in The Sauve overflows and drives 340 residents from Montbrac"
                + " 14 March 2026 · crue-montbrac-courrier.txt"
                + " · ⚠\uFE0E 1 of 7 sentences needs care");
  }

  @Test
  void the_markdown_tells_the_same() throws Exception {
    assertThat(text("edition.md", EditionFixture.edition()))
        .startsWith(
            """
            # Brève

            *Machine translations from French of the articles named; no person has checked them.*

            3 of 12 articles need care. 1 skipped.

            ## [A wolf filmed in the Cévras massif](articles/loup-cevras.html)

            **new** · first seen 16 March 2026 · loup-cevras.txt

            - A wolf was filmed in the Cévras massif for the first time since the 19th century.
            - The biodiversity office confirmed it from a hair.
            - No attack has been reported so far.

            ## [Montbrac under water, 340 evacuated](articles/crue-montbrac-depeche.html)

            **new** · 15 March 2026 · crue-montbrac-depeche.txt

            *Since yesterday, 2 articles*

            - **new:** Around 340 people were evacuated in Montbrac after an exceptional flood.
            - **new:** Rescuers reported no victims.
            - **new:** Residents are asked not to return before the water falls.

            Also in:

            - [The Sauve overflows and drives 340 residents from Montbrac](articles/crue-montbrac-courrier.html) · 14 March 2026 · crue-montbrac-courrier.txt · ⚠ 1 of 7 sentences needs care
            """);
  }

  @Test
  void links_lead_to_the_best_format_there_is() throws Exception {
    Edition edition = EditionFixture.edition();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    EditionRenderers.named("html", List.of("json", "md"))
        .orElseThrow()
        .write(edition, EditionFixture.whole(), page);
    assertThat(Jsoup.parse(page.toString(StandardCharsets.UTF_8)).select("h2 a").attr("href"))
        .isEqualTo("articles/loup-cevras.md");
  }

  @Test
  void a_link_survives_any_file_name() {
    EditionArticle article =
        new EditionBuilder()
            .add(SampleDigests.named("été (1) #2 100%?"), Instant.EPOCH)
            .build("")
            .articles()
            .get(0);
    assertThat(new ArticleLink("html").to(article))
        .isEqualTo("articles/%C3%A9t%C3%A9%20%281%29%20%232%20100%25%3F.html");
  }

  @Test
  void the_feed_has_what_RFC_4287_asks_for() throws Exception {
    Edition edition = EditionFixture.edition();
    org.w3c.dom.Document feed = xml(text("edition.atom", edition));
    Document read =
        Jsoup.parse(text("edition.atom", edition), "", org.jsoup.parser.Parser.xmlParser());

    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    for (String once : List.of("id", "title", "updated")) {
      assertThat(read.select("feed > " + once)).as(once).hasSize(1);
      for (Element entry : read.select("entry")) {
        assertThat(entry.select("> " + once)).as(once).hasSize(1);
      }
    }
    assertThat(read.select("feed > author > name")).hasSize(1);
    assertThat(read.select("feed > link[rel=self]")).hasSize(1);
    Elements entries = read.select("entry");
    assertThat(entries).hasSize(12);
    assertThat(new HashSet<>(entries.select("> id").eachText())).hasSize(12);
    assertThat(read.select("updated, published").eachText())
        .allSatisfy(time -> assertThat(OffsetDateTime.parse(time)).isNotNull());
    assertThat(read.select("feed > updated").text()).isEqualTo("2026-03-16T05:00:00Z");
    assertThat(entries.select("> content").eachAttr("type")).containsOnly("xhtml");
    assertThat(entries.get(0).select("content > div > ul > li")).hasSize(3);
    assertThat(entries.select("> link[rel=alternate]").eachAttr("href"))
        .contains("articles/loup-cevras.html");
  }

  @Test
  void the_catalogue_leads_an_e_reader_to_the_book() throws Exception {
    Edition edition = EditionFixture.edition();
    Document read =
        Jsoup.parse(text("edition.opds.atom", edition), "", org.jsoup.parser.Parser.xmlParser());

    assertThat(xml(text("edition.opds.atom", edition)).getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(read.select("feed > link[rel=self]").attr("type"))
        .isEqualTo("application/atom+xml;profile=opds-catalog;kind=acquisition");
    Elements entry = read.select("entry");
    assertThat(entry).hasSize(1);
    assertThat(entry.select("title").text()).isEqualTo("Brève, 16 March 2026");
    assertThat(entry.select("id").text()).isEqualTo(EditionEpub.identifier(edition));
    assertThat(entry.select("link").attr("rel")).isEqualTo("http://opds-spec.org/acquisition");
    assertThat(entry.select("link").attr("href")).isEqualTo("edition.epub");
    assertThat(entry.select("link").attr("type")).isEqualTo("application/epub+zip");
    assertThat(entry.select("summary").text())
        .startsWith("3 of 12 articles need care. 1 skipped. · A wolf filmed");
  }

  @Test
  void the_text_fits_a_terminal_and_has_an_overview() throws Exception {
    String text = text("edition.txt", EditionFixture.edition());

    assertThat(text.lines()).allMatch(line -> line.length() <= 78);
    assertThat(text)
        .startsWith(
            """
            Brève
            =====
            Machine translations from French of the articles named; no person has checked
            them.
            3 of 12 articles need care. 1 skipped.

            In this edition

              1. A wolf filmed in the Cévras massif (new)
            """)
        .contains(
            """

            1. A wolf filmed in the Cévras massif
            -------------------------------------
            new, first seen 16 March 2026, loup-cevras.txt
            articles/loup-cevras.md

            * A wolf was filmed in the Cévras massif for the first time since the 19th
              century.
            * The biodiversity office confirmed it from a hair.
            """)
        .contains(
            "\nAlso in:\n- ",
            "new, 15 March 2026, crue-montbrac-depeche.txt\n",
            "14 March 2026, crue-montbrac-courrier.txt; 1 of 7 sentences needs care\n");
  }

  @Test
  void the_book_passes_epubcheck() throws Exception {
    assertThat(epubcheck(EditionFixture.edition())).isEmpty();
  }

  @Test
  void epubcheck_sees_a_fault() throws Exception {
    byte[] book = bytes("edition.epub", EditionFixture.edition());
    book[30 + "mimetype".length()] = 'A';
    assertThat(Epubcheck.faults(book)).isNotEmpty();
  }

  @Test
  void an_edition_without_articles_is_still_a_book_and_a_page() throws Exception {
    Edition empty = new EditionBuilder().build("No articles.");
    assertThat(epubcheck(empty)).isEmpty();
    assertThat(text("index.html", empty)).contains("No articles.");
  }

  @Test
  void the_book_begins_with_its_type() throws Exception {
    byte[] book = bytes("edition.epub", EditionFixture.edition());
    assertThat(new String(book, 30, 28, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/epub+zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
      }
    }
  }

  @Test
  void the_same_articles_give_the_same_bytes_in_any_order() throws Exception {
    List<Digest> digests = new ArrayList<>(EditionFixture.digests());
    Collections.shuffle(digests, new Random(7));
    for (String file : FILES) {
      assertThat(bytes(file, EditionFixture.edition(digests)))
          .as(file)
          .isEqualTo(bytes(file, EditionFixture.edition()));
    }
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void hostile_text_stays_text_in_every_form(String text) throws Exception {
    Edition edition = hostileEdition(text);

    assertThat(Jsoup.parse(text("index.html", edition)).select("script, img, b, [onerror]"))
        .isEmpty();
    assertThat(Jsoup.parse(text("index.html", edition)).select("a").eachAttr("href"))
        .containsExactly("articles/hostile.html");
    Node markdown = Parser.builder().build().parse(text("edition.md", edition));
    assertThat(
            Jsoup.parse(HtmlRenderer.builder().build().render(markdown))
                .select("a")
                .eachAttr("href"))
        .containsExactly("articles/hostile.html");
    for (String feed : List.of("edition.atom", "edition.opds.atom")) {
      assertThat(xml(text(feed, edition)).getElementsByTagName("script").getLength()).isZero();
    }
    assertThat(text("edition.txt", edition))
        .doesNotContainPattern("[\\p{Cc}&&[^\n]]")
        .doesNotContain("\u2028", "\u202E");
  }

  @Test
  void a_book_of_hostile_texts_is_a_valid_book() throws Exception {
    EditionBuilder builder = new EditionBuilder();
    Map<String, Digest> whole = new HashMap<>();
    for (String text : SampleDigests.HOSTILE) {
      Digest digest = SampleDigests.saying(text);
      builder.add(digest, Instant.EPOCH);
      whole.put(TextHash.of(digest), digest);
    }
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    new EditionEpub()
        .write(builder.build("<&> \u0001"), article -> whole.get(article.text()), book);
    assertThat(Epubcheck.faults(book.toByteArray())).isEmpty();
  }

  private static Edition hostileEdition(String text) {
    return new EditionBuilder().add(SampleDigests.saying(text), Instant.EPOCH).build(text);
  }

  private static List<String> epubcheck(Edition edition) throws IOException {
    return Epubcheck.faults(bytes("edition.epub", edition));
  }

  private static org.w3c.dom.Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String file, Edition edition) throws IOException {
    return new String(bytes(file, edition), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file, Edition edition) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EditionRenderers.all(FORMATS).stream()
        .filter(renderer -> renderer.fileName().equals(file))
        .findFirst()
        .orElseThrow()
        .write(edition, EditionFixture.whole(), out);
    return out.toByteArray();
  }
}
