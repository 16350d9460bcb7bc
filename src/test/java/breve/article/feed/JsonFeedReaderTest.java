package breve.article.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Cases;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedReaderTest {
  private static List<Draft> read(String json) throws UnusableInputException {
    return new JsonFeedReader().read(new Input("a.json", json.getBytes(UTF_8)));
  }

  private static String feed(String items) {
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}";
  }

  @Test
  void the_case_of_a_feed() {
    assertThat(Cases.blocks(Cases.read("misc-formats/feed.json")))
        .containsExactly(
            "HEADING Le pont ferme",
            "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie,"
                + " qui promet une déviation par le village voisin.");
  }

  @Test
  void an_item_has_an_author_a_date_and_the_fullest_of_its_texts() throws Exception {
    Draft draft =
        read(feed(
                """
                    {"id": 7, "title": "R&D : x < y", "summary": "Court.",
                     "content_text": "Le taux < 2 % & plus.\\n\\nIl baisse.",
                     "date_modified": "2026-03-04T00:10:00+01:00",
                     "authors": [{"name": "Anne Roux"}, {"name": "Paul Val"}, {"url": "x"}]}
                    """))
            .get(0);
    assertThat(draft.parts())
        .extracting(Part::text)
        .containsExactly("R&D : x < y", "Le taux < 2 % & plus.", "Il baisse.");
    assertThat(draft.byline()).contains("Anne Roux, Paul Val");
    assertThat(draft.date()).hasToString("Optional[2026-03-04]");
  }

  @Test
  void items_with_one_id_are_all_read() throws Exception {
    List<Draft> drafts =
        read(
            feed(
                "{\"id\":\"\",\"url\":\"/a\",\"content_text\":\"Un.\"},"
                    + "{\"id\":\"\",\"url\":\"/a\",\"content_text\":\"Deux.\"}"));
    assertThat(drafts).hasSize(2).extracting(Draft::item).doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_feed_says_so() {
    assertThatThrownBy(() -> read("{\"items\":[]}")).hasMessageContaining("no version");
    assertThatThrownBy(() -> read("Le pont")).hasMessageContaining("not a JSON feed");
    assertThatThrownBy(() -> read(feed(""))).hasMessage("a feed without items");
    assertThatThrownBy(() -> read(feed("{\"id\":1},".repeat(1000) + "{\"id\":2}")))
        .hasMessageContaining("1,001 items");
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
        .hasMessageContaining("not a JSON feed");
  }
}
