package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  private static final String OTHER =
      "{\"@type\":\"NewsArticle\",\"headline\":\"Le stade rouvre après un an\",\"datePublished\":\"2025-01-07\"}";
  private static final String OWN =
      "{\"@type\":\"NewsArticle\",\"headline\":\"Le pont ferme pour six mois\",\"datePublished\":\"2026-03-03\"}";

  private static Draft read(String json) {
    return new HtmlReader()
        .draftOf(
            "<html><head><title>Le pont ferme pour six mois</title><link rel='canonical'"
                + " href='https://val.invalid/pont'><script type='application/ld+json'>"
                + json
                + "</script></head><body><article><h1>Le pont ferme pour six mois</h1><p>Le pont"
                + " ferme lundi pour six mois de travaux, a annoncé la mairie.</p></article></body>"
                + "</html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[OTHER,OWN]",
        "[{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":OTHER}]},OWN]",
        "{\"@type\":\"WebPage\",\"mentions\":[OTHER],\"mainEntity\":OWN}",
        "{\"@graph\":[{\"@type\":\"CollectionPage\",\"x\":[OTHER]},OWN]}",
        "{\"@type\":\"WebPage\",\"hasPart\":[OTHER]} OWN",
        "//<![CDATA[\nOWN\n//]]>",
        "<!--\nOWN\n-->",
        "/*<![CDATA[*/ OWN /*]]>*/",
        "OWN;",
        "[OWN,]",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Le pont ferme\npour six mois\",\"datePublished\":\"2026-03-03\",}",
        "{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],\"headline\":\"Le pont ferme pour six mois\",\"datePublished\":1772524800}",
        "[{\"@type\":\"NewsArticle\",\"url\":\"http://val.invalid/pont/?x=1\",\"headline\":\"Fermeture\",\"datePublished\":\"2026-03-03\"},OTHER]",
        "[{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@id\":\"https://val.invalid/pont\"},\"datePublished\":\"2026-03-03\"},OTHER]",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Le pont ferme &laquo; pour six mois &raquo;\",\"datePublished\":\"2026-03-03\"}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"À Saint-Pol, six mois sans traverser\",\"datePublished\":\"2026-03-03\"}"
      })
  void the_article_is_the_one_whose_headline_or_address_is_the_pages(String json) {
    String script = json.replace("OTHER", OTHER).replace("OWN", OWN);
    Draft draft = read(script);
    assertThat(draft.date().map(Object::toString)).contains("2026-03-03");
    assertThat(draft.parts()).hasSize(2);
  }

  @Test
  void articles_that_are_only_listed_are_not_the_pages() {
    Draft draft =
        read("{\"@type\":\"ItemList\",\"itemListElement\":[" + OTHER + "," + OTHER + "]}");
    assertThat(draft.date()).isEmpty();
    assertThat(draft.parts().get(0).text()).isEqualTo("Le pont ferme pour six mois");
  }

  @Test
  void what_is_no_json_is_passed_over() {
    assertThat(read("{\"@type\":\"NewsArticle\",").parts()).hasSize(2);
    assertThat(read("n'importe quoi").parts()).hasSize(2);
  }
}
