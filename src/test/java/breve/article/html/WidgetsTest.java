package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetsTest {
  private static String read(String fragment) {
    return new HtmlReader()
        .partsOf(fragment).stream().map(part -> part.text()).collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>La <button>Banque centrale</button> monte ses taux.</p> | La Banque centrale monte ses taux.
          <p>On parle d’<button class="g">inflation</button>.</p> | On parle d’inflation.
          <p>Selon <label class="tooltip">Marie Blanc</label>, rien ne presse.</p> | Selon Marie Blanc, rien ne presse.
          <p>Il dit « <button>oui</button> » sans attendre.</p> | Il dit « oui » sans attendre.
          <ul><li>Le <button>PIB</button> baisse encore un peu.</li></ul> | Le PIB baisse encore un peu.
          <p>La mairie paie<button>Copier</button>, dit-elle hier.</p> | La mairie paie, dit-elle hier.
          <p>La mairie paie tout. <button>Partager</button></p> | La mairie paie tout.
          <p>La mairie paie tout. <label>Oui <input type="radio"></label></p> | La mairie paie tout.
          <p>La mairie paie tout.</p><button>Voter</button> | La mairie paie tout.
          <h2><button aria-controls="a">Qui paie ?</button></h2><div id="a" hidden><p>La mairie paie.</p></div> | Qui paie ? / La mairie paie.
          <button aria-expanded="false" aria-controls="a">Qui paiera cela ?</button><div id="a" aria-hidden="true"><p>La mairie paie.</p></div> | Qui paiera cela ? / La mairie paie.
          <button aria-controls="m">Menu</button><div id="m" hidden><p>La mairie ouvre.</p></div><p>Il pleut depuis trois jours.</p> | Il pleut depuis trois jours.
          <details><summary>Qui paie ?</summary><p>La mairie paie.</p></details> | Qui paie ? / La mairie paie.
          """)
  void words_of_the_text_stay_and_what_does_something_goes(String fragment, String text) {
    assertThat(read(fragment)).isEqualTo(text);
  }

  @Test
  void parts_of_amp_pages_are_read_unless_they_are_somebody_elses() {
    assertThat(
            read(
                "<amp-accordion><section><h2>Qui paie ?</h2><div><p>La mairie paie.</p></div>"
                    + "</section></amp-accordion><amp-ad><p>Achetez.</p></amp-ad>"
                    + "<amp-fit-text>Un chiffre sur deux.</amp-fit-text>"
                    + "<amp-carousel><p>Une image parle.</p></amp-carousel>"
                    + "<amp-live-list><div items><p>Il est midi.</p></div></amp-live-list>"
                    + "<amp-truncate-text>La suite est là.</amp-truncate-text>"
                    + "<amp-consent><p>Acceptez.</p></amp-consent>"))
        .isEqualTo(
            "Qui paie ? / La mairie paie. / Un chiffre sur deux. / Une image parle. / Il est midi."
                + " / La suite est là.");
  }

  @Test
  void a_form_around_the_whole_page_is_no_form_in_it() {
    assertThat(
            read(
                "<form><p>La mairie paie tout, dit le maire lundi.</p><form><p>Et vous ?</p></form>"
                    + "<p>La région ne paie rien, dit-elle.</p></form>"))
        .startsWith("La mairie paie tout, dit le maire lundi.")
        .endsWith("La région ne paie rien, dit-elle.");
  }
}
