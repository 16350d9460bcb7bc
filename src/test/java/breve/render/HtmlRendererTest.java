package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.SampleDigests;
import breve.language.Span;
import breve.render.DigestView.Piece;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlRendererTest {
  private final HtmlRenderer renderer = new HtmlRenderer();

  @Test
  void a_bullet_leads_to_every_sentence_it_cites() {
    Document page = Jsoup.parse(renderer.render(SampleDigests.bridge()));

    assertThat(page.select(".bullets li").get(1).select("a.cite").eachAttr("href"))
        .containsExactly("#b2s1", "#b2s2", "#b4s1");
    assertThat(page.select("a[href]"))
        .isNotEmpty()
        .allSatisfy(
            link ->
                assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull());
  }

  @Test
  void the_page_says_what_it_is_and_from_where() {
    Document page = Jsoup.parse(renderer.render(SampleDigests.bridge()));

    assertThat(page.title()).isEqualTo("Lorme bridge reopens");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select(".meta").text()).isEqualTo("February 2020");
    assertThat(page.select(".notice").text())
        .isEqualTo(
            "Machine translation from French of ville/pont_de_lorme.txt; no person has checked"
                + " it.");
    assertThat(page.select(".care").text())
        .endsWith(
            "1 of 7 sentences needs care; it is marked, with the reason and the French."
                + " Numbers, names, times, negation and left-over French were checked; the sense"
                + " was not.");
    assertThat(page.select("footer").text()).isEqualTo(SampleDigests.SIGNATURE);
  }

  @Test
  void blocks_keep_their_kind() {
    Document page = Jsoup.parse(renderer.render(SampleDigests.bridge()));

    assertThat(page.select("p.caption .en").text()).isEqualTo("Archive picture");
    assertThat(page.select("h3 .en").text()).isEqualTo("Three years");
    assertThat(page.select("ul:not([class]) > li .en").eachText())
        .containsExactly("Two lanes.", "One cycle path.");
  }

  @Test
  void a_doubt_stands_by_its_sentence_with_its_reason_and_the_French() {
    Document page = Jsoup.parse(renderer.render(SampleDigests.bridge()));

    Element flag = page.selectFirst("#b2s1 + a.flag");
    Element note = page.getElementById(flag.attr("href").substring(1));
    assertThat(note.text()).contains("Number: “200” became “2,000”.").doesNotContain("shorter");
    assertThat(note.select("[lang=fr] mark").text()).isEqualTo("200");
    assertThat(page.select(".bullets .why").text())
        .contains("Number, probably: “2,000” is not in the French.");
  }

  @Test
  void both_languages_stand_side_by_side_on_demand() {
    Document page = Jsoup.parse(renderer.render(SampleDigests.bridge()));

    Element box = page.selectFirst("input[type=checkbox]:not([checked])");
    assertThat(page.select("label[for=" + box.id() + "]").text())
        .isEqualTo("French beside the English");
    assertThat(page.select("#" + box.id() + " ~ * .pair")).hasSize(7);
    assertThat(page.select(".pair").get(1).select("[lang=fr]").text())
        .isEqualTo("Quelque 200 élèves ont quitté le lycée.");
    assertThat(page.select(".pair").get(1).select("#b2s1")).hasSize(1);
  }

  @Test
  void the_policy_allows_this_style_and_nothing_else() throws Exception {
    Document page = Jsoup.parse(renderer.render(SampleDigests.bridge()));

    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(
                page.selectFirst("style").data().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page.select("[style], script, link, img, iframe")).isEmpty();
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void hostile_text_stays_text(String text) {
    Document honest = Jsoup.parse(renderer.render(SampleDigests.saying("Rien.")));
    Document page = Jsoup.parse(renderer.render(SampleDigests.saying(text)));

    assertThat(shape(page)).isEqualTo(shape(honest));
    assertThat(page.selectFirst("h1").wholeText()).isEqualTo(PageText.of(text));
  }

  /** Every element with its attributes, but not the text. */
  private static String shape(Document page) {
    return page.getAllElements().stream()
        .map(e -> e.tagName() + e.attributes())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void marks_may_overlap_touch_and_reach_beyond_the_text() {
    assertThat(DigestView.pieces("abcdef", List.of(new Span(1, 3), new Span(2, 4))))
        .containsExactly(new Piece("a", false), new Piece("bcd", true), new Piece("ef", false));
    assertThat(DigestView.pieces("abc", List.of(new Span(0, 3), new Span(2, 9))))
        .containsExactly(new Piece("abc", true));
    assertThat(DigestView.pieces("abc", List.of(new Span(1, 1))))
        .containsExactly(new Piece("abc", false));
    assertThat(DigestView.pieces("", List.of())).isEmpty();
  }
}
