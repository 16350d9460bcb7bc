package breve.article.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Cases;
import breve.article.Input;
import breve.article.Reading.Read;
import org.junit.jupiter.api.Test;

class SavedPageReaderTest {
  @Test
  void the_case_of_a_page_saved_by_a_browser() {
    assertThat(Cases.blocks(Cases.read("misc-formats/chrome.mhtml")))
        .containsExactly(
            "HEADING Le pont ferme",
            "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie,"
                + " qui promet une déviation par le village voisin.",
            "TEXT Le chantier coûtera 3,2 millions d’euros, dont la moitié payée par la région,"
                + " selon le maire, qui s’est excusé.");
    // The page's own day, not the one when it was saved.
    assertThat(((Read) Cases.read("misc-formats/chrome.mhtml").get(0)).article().date())
        .hasToString("Optional[2026-03-03]");
  }

  @Test
  void frames_after_the_page_are_other_pages() throws Exception {
    String saved =
        """
        From: <Saved by Blink>
        Subject: x
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="b"

        --b
        Content-Type: text/html; charset=utf-8

        <h1>Le pont</h1><p>Le pont de Saint-Pol ferme lundi pour six mois de travaux.</p>
        --b
        Content-Type: text/html; charset=utf-8

        <p>Achetez une voiture, c’est le moment.</p>
        --b--
        """;
    assertThat(new SavedPageReader().read(new Input("a.mht", saved.getBytes(UTF_8))).toString())
        .contains("six mois de travaux")
        .doesNotContain("voiture");
  }

  @Test
  void without_a_page_there_is_nothing_in_it() {
    String none = "From: <Saved by Blink>\nSubject: x\n\nbonjour\n";
    assertThatThrownBy(() -> new SavedPageReader().read(new Input("a.mht", none.getBytes(UTF_8))))
        .hasMessage("there is no page in it");
  }
}
