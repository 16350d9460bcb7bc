package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import breve.language.SentenceSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsTest {
  private static final Path CASE = Path.of("src/test/resources/cases/caps/c.txt");
  private static final Capitals CAPITALS = new Capitals(NameTable.standard());

  @Test
  void every_headline_of_the_case_reads_as_its_twin_in_small_letters() throws IOException {
    List<String> lines = Files.readAllLines(CASE);
    assertThat(lines.stream().map(CapitalsTest::bySentence))
        .containsExactly(
            lines.get(1),
            lines.get(1),
            lines.get(3),
            lines.get(3),
            "Grève. Les trains à l'arrêt mardi",
            lines.get(6),
            lines.get(6),
            "Le PDG d'EDF, M. Martin, a été reçu par le ministre.");
  }

  private static String bySentence(String line) {
    return new SentenceSplitter()
        .split(line).stream()
            .map(range -> CAPITALS.restored(range.of(line)))
            .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LES ÉTATS-UNIS QUITTENT L'ACCORD DE PARIS        | Les États-Unis quittent l'accord de Paris
          LA SNCF SUPPRIME DES TRAINS CET APRÈS-MIDI       | La SNCF supprime des trains cet après-midi
          « NOUS NE CÉDERONS PAS », DIT LE MAIRE           | « Nous ne céderons pas », dit le maire
          LE PRIX DU PAIN AUGMENTE DE 10 % EN FRANCE       | Le prix du pain augmente de 10 % en France
          QUI PAIERA ? LE CONSEIL HÉSITE                   | Qui paiera ? Le conseil hésite
          UN INCENDIE DÉTRUIT UNE ÉCOLE À MARSEILLE        | Un incendie détruit une école à Marseille
          LE PRÉSIDENT DU SÉNAT REÇU À L'ONU               | Le président du Sénat reçu à l'ONU
          L'ARABIE SAOUDITE ET LA CÔTE D'IVOIRE S'ALLIENT  | L'Arabie saoudite et la Côte d'Ivoire s'allient
          LE 1ER MAI, LE PALAIS FERME À 20H30              | Le 1er mai, le palais ferme à 20h30
          L'A380 D'AIRBUS SE POSE À L'AÉROPORT             | L'A380 d'Airbus se pose à l'aéroport
          UN PALAIS DU XIXE SIÈCLE BRÛLE, LOUIS XVI SAUVÉ  | Un palais du XIXe siècle brûle, Louis XVI sauvé
          BOURG-EN-BRESSE : LE VICE-PRÉSIDENT DÉMISSIONNE  | Bourg-en-Bresse : le vice-président démissionne
          MACRON : « NOUS TIENDRONS »                      | Macron : « Nous tiendrons »
          LE JUGE J. DUPONT A-T-IL MENTI ?                 | Le juge J. Dupont a-t-il menti ?
          ÉDITION SPÉCIALE                                 | Édition spéciale
          ATTENTAT                                         | Attentat
          LE PLAN EST SUR WWW.VAL.EXAMPLE/PLAN.PDF         | Le plan est sur WWW.VAL.EXAMPLE/PLAN.PDF
          Flash : LE MINISTRE TCHÈQUE DÉMISSIONNE À PRAGUE | Flash : le ministre tchèque démissionne à Prague
          """)
  void what_is_shouted_gets_the_letters_of_a_sentence(String shouted, String restored) {
    assertThat(CAPITALS.restored(shouted)).isEqualTo(restored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LE PRESIDENT RECOIT LES ETUDIANTS DE L'ECOLE     | Le président reçoit les étudiants de l'école
          LES ETATS-UNIS ET ISRAEL SE FACHENT              | Les Etats-Unis et Israël se fâchent
          LE MARCHE EST OUVERT                             | Le marche est ouvert
          """)
  void accents_are_put_on_where_capitals_have_none_and_one_spelling_only(
      String bare, String restored) {
    assertThat(CAPITALS.restored(bare)).isEqualTo(restored);
  }

  @Test
  void the_article_tells_what_is_a_name() {
    String shouted = "LE MOULIN DE LA ROCHE OUVRE SAMEDI";
    Capitals article =
        CAPITALS.in(
            List.of(shouted, "Hier, le moulin de la Roche a été vendu.", "On visite le moulin."));

    assertThat(article.restored(shouted)).isEqualTo("Le moulin de la Roche ouvre samedi");
    assertThat(CAPITALS.restored(shouted)).isEqualTo("Le moulin de la roche ouvre samedi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le pont ferme lundi.",
        "L'ONU et l'OTAN négocient avec l'UE.",
        "PS, UMP et FN ont voté contre.",
        "La CGT, la CFDT, FO, SUD, UNSA et la FSU défilent.",
        "Emmanuel MACRON et Anne HIDALGO se sont vus.",
        "Il a répondu NON.",
        "MAKE AMERICA GREAT AGAIN",
        "TF1",
        "SNCF RATP EDF",
        "",
      })
  void what_is_not_shouted_stays(String sentence) {
    assertThat(CAPITALS.restored(sentence)).isEqualTo(sentence);
  }
}
