package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made after public reports of people who read with neighbouring tools. */
class PublicCasesTest {
  private static final Path CASES = Path.of("src/test/resources/breve/article/cases");

  private static final String TITLE = "HEADING Le pont ferme pour six mois";
  private static final String BRIDGE =
      "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie, qui"
          + " promet une déviation par le village voisin.";
  private static final String COST =
      "TEXT Le chantier coûtera 3,2 millions d’euros, dont la moitié payée par la région, selon le"
          + " maire, qui s’est excusé.";

  private static Draft read(String page) throws IOException {
    return new HtmlReader().draftOf(Files.readString(CASES.resolve(page)));
  }

  private static List<String> parts(Draft draft) {
    return draft.parts().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CASES.resolve("html-class2"))) {
      return files.map(f -> "html-class2/" + f.getFileName()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_shown_is_read_whatever_its_class_or_id(String page) throws Exception {
    assertThat(parts(read(page)))
        .containsExactly(
            "HEADING Le pont ferme",
            BRIDGE,
            "HEADING Titre témoin",
            "TEXT Phrase témoin sur la mairie.",
            COST);
  }

  @Test
  void classes_of_a_design_system_say_nothing() throws Exception {
    assertThat(parts(read("html-class/lead-tailwind.html"))).hasSize(5);
    assertThat(parts(read("html-class/wp-next.html")))
        .hasSize(6)
        .contains(
            "CAPTION La gare, mardi matin, avant l’arrivée du premier train.",
            "TEXT « Nous avons attendu trop longtemps », dit une boulangère.");
  }

  @Test
  void ids_that_site_generators_make_of_headings_say_nothing() throws Exception {
    assertThat(parts(read("html-headid/slug.html"))).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "html-date/yyyy.html, 2026-03-03",
    "html-date/yy.html, 2026-03-03",
    "html-date/maj.html, 2026-03-03",
    "html-date/mar.html, 2026-03-03",
    "html-date/upd-time.html, 2026-03-03",
    "html-date/hier.html,",
    "html-date/ilya.html,",
    "html-jsonld/ugly.html, 2026-03-03",
    "html-jsonld2/escaped-cdata.html, 2026-03-03",
    "html-jsonld2/hasPart.html, 2026-03-03",
    "html-jsonld2/newline.html, 2026-03-03"
  })
  void the_date_is_that_of_publication_and_no_line_of_the_text(String page, String date)
      throws Exception {
    Draft draft = read(page);
    assertThat(draft.date().map(Object::toString).orElse(null)).isEqualTo(date);
    assertThat(parts(draft)).hasSize(3).endsWith(BRIDGE, COST);
  }

  @Test
  void what_was_escaped_for_html_within_json_is_read_as_meant() throws Exception {
    assertThat(parts(read("html-jsonld/entities.html")))
        .containsExactly(
            "HEADING L'école déménage",
            "TEXT L'école de Saint-Pol déménage en septembre, a annoncé la mairie. Les parents sont"
                + " inquiets.",
            "TEXT Le chantier coûtera 3 millions d'euros.");
    assertThat(parts(read("html-jsonld2/ent-h1.html"))).startsWith("HEADING L’école déménage");
    assertThat(parts(read("html-jsonld2/ent-noh1.html"))).startsWith("HEADING L’école déménage");
    assertThat(parts(read("html-jsonld/ugly.html")))
        .startsWith("HEADING Le pont ferme « pour six mois »");
    assertThat(read("html-jsonld/ugly.html").byline()).isEmpty(); // an address is no name
  }

  @Test
  void what_a_paywall_says_goes() throws Exception {
    Draft draft = read("html-paywall/abonnes.html");
    assertThat(parts(draft))
        .containsExactly(
            TITLE,
            "TEXT La fermeture, décidée après un contrôle, prive six mille habitants de leur"
                + " route.",
            BRIDGE,
            COST);
    assertThat(draft.byline()).contains("Anne Roux");
  }

  @Test
  void lines_that_lead_away_go_and_what_stands_in_the_text_stays() throws Exception {
    assertThat(parts(read("html-misc/blocks.html")))
        .containsExactly(
            TITLE,
            BRIDGE,
            "CAPTION Le pont de Saint-Pol, lundi. © Jean Petit / Le Val",
            "TEXT Le pont ferme, courage à tous ! pic.example/abc",
            "TEXT — Mairie (@mairie) 3 mars 2026",
            "TEXT Le chantier coûtera 3,2 millions d’euros, soit 12 000 € par mètre carré et H2O,"
                + " selon le maire, qui s’est excusé devant 10⁵ habitants du XIXe arrondissement.",
            "TEXT Pourquoi ce pont est fermé",
            "TEXT Un contrôle a montré des fissures dans deux piles, selon la préfecture, qui a"
                + " décidé la fermeture.",
            "ITEM Année, Voitures",
            "ITEM 2024, 5 900",
            "ITEM 2025, 6 100");
  }

  @Test
  void buttons_and_labels_that_are_words_of_the_text_are_read() throws Exception {
    assertThat(parts(read("html-misc/label.html")))
        .containsExactly(
            TITLE,
            BRIDGE,
            "TEXT Le maire a promis 2 navettes, et la région 12 millions d’euros pour les bus"
                + " scolaires de la vallée.",
            "TEXT La préfète, Marie Blanc, n’a pas répondu à nos questions sur la date exacte de la"
                + " réouverture.");
  }

  @Test
  void a_paragraph_that_a_page_has_twice_is_read_once() throws Exception {
    assertThat(parts(read("html-dup/dup.html")).stream().skip(1))
        .containsExactly(BRIDGE, COST, "TEXT Le pont de Saint-Pol ferme lundi pour six mois.");
  }
}
