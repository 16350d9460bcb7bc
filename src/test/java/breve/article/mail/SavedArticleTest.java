package breve.article.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft;
import breve.article.Input;
import breve.article.PartialDate;
import breve.article.UnusableInputException;
import breve.article.mail.SavedArticle.Kind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedArticleTest {
  private static final String TEXT =
      "<p>Le pont de Saint-Pol ferme lundi pour six mois de travaux, à 3 € l’heure.</p>";

  @Test
  void an_item_is_read_as_it_was_in_its_feed() throws UnusableInputException {
    Draft draft = read(article(Kind.ITEM, "Le pont « ferme »", TEXT));
    assertThat(draft.parts())
        .extracting(Draft.Part::text)
        .containsExactly(
            "Le pont « ferme »",
            "Le pont de Saint-Pol ferme lundi pour six mois de travaux, à 3 € l’heure.");
    assertThat(draft.date()).hasToString("Optional[2026-11-28]");
    assertThat(draft.byline()).contains("Solène Maréchal");
    assertThat(draft.origin().link()).contains("https://gazette.invalid/pont");
    assertThat(draft.origin().site()).contains("La Gazette — à la une");
  }

  @Test
  void what_a_page_says_itself_goes_before_what_its_feed_says() throws UnusableInputException {
    Draft draft =
        read(
            article(
                Kind.PAGE,
                "Le pont",
                """
                <meta charset="iso-8859-1"><meta property="og:site_name" content="La Gazette">
                <link rel="canonical" href="https://gazette.invalid/2026/pont">
                <meta name="author" content="A. Bec"><h1>Le pont ferme</h1>\
                """
                    + TEXT));
    assertThat(draft.parts().get(0).text()).isEqualTo("Le pont ferme");
    assertThat(draft.origin().site()).contains("La Gazette");
    assertThat(draft.origin().link()).contains("https://gazette.invalid/2026/pont");
    assertThat(draft.byline()).contains("A. Bec");
    assertThat(draft.date()).hasToString("Optional[2026-11-28]");
    assertThat(draft.parts().get(1).text()).contains("à 3 € l’heure");
  }

  @Test
  void a_page_cannot_say_that_it_is_another_site_s() throws UnusableInputException {
    Draft draft =
        read(
            article(
                Kind.PAGE,
                "x",
                "<link rel=canonical href=https://lemonde.invalid/a><h1>Titre</h1>" + TEXT));
    assertThat(draft.origin().link()).contains("https://gazette.invalid/pont");
  }

  @Test
  void a_title_cannot_write_headers() throws UnusableInputException {
    SavedArticle article =
        article(
            Kind.ITEM, "x\r\nX-Breve-Author: le Diable\r\n\r\n<p>autre</p>=?utf-8?Q?=0A?=", TEXT);
    assertThat(new String(article.bytes(), UTF_8).lines())
        .noneMatch(line -> line.startsWith("X-Breve-Author: le Diable"))
        .noneMatch(line -> line.startsWith("<p>autre"));
    assertThat(read(article).byline()).contains("Solène Maréchal");
  }

  private static Draft read(SavedArticle article) throws UnusableInputException {
    return new SavedPageReader().read(new Input("a.mhtml", article.bytes())).get(0);
  }

  private static SavedArticle article(Kind kind, String title, String html) {
    return new SavedArticle(
        kind,
        Optional.of(title),
        Optional.of("https://gazette.invalid/pont"),
        Optional.of("La Gazette — à la une"),
        "https://gazette.invalid/rss",
        Optional.of("Solène Maréchal"),
        PartialDate.parse("2026-11-28"),
        Instant.parse("2026-11-29T05:00:00Z"),
        html);
  }
}
