package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsTest {
  private static final NameTable TABLE = NameTable.standard();

  private static String restored(String sentence, String... article) {
    return new Capitals(TABLE, List.of(article)).restored(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LE PONT DE SAINT-POL FERME POUR SIX MOIS       | Le pont de Saint-Pol ferme pour six mois
          SÉCURITÉ ROUTIÈRE : LE GOUVERNEMENT ANNONCE DE NOUVELLES MESURES | Sécurité routière : le gouvernement annonce de nouvelles mesures
          GRÈVE. LES TRAINS À L'ARRÊT MARDI              | Grève. Les trains à l'arrêt mardi
          MACRON REÇOIT SCHOLZ À L'ÉLYSÉE                | Macron reçoit Scholz à l'Élysée
          Le PDG d'EDF, M. MARTIN, A ÉTÉ REÇU PAR LE MINISTRE. | Le PDG d'EDF, M. Martin, a été reçu par le ministre.
          LES ÉTATS-UNIS QUITTENT L'ACCORD DE PARIS      | Les États-Unis quittent l'accord de Paris
          LA SNCF SUPPRIME DES TRAINS CET APRÈS-MIDI     | La SNCF supprime des trains cet après-midi
          « NOUS NE CÉDERONS PAS », DIT LE MAIRE         | « Nous ne céderons pas », dit le maire
          LE PRIX DU PAIN AUGMENTE DE 10 % EN FRANCE     | Le prix du pain augmente de 10 % en France
          QUI PAIERA ? LE CONSEIL HÉSITE                 | Qui paiera ? Le conseil hésite
          UN INCENDIE DÉTRUIT UNE ÉCOLE À MARSEILLE      | Un incendie détruit une école à Marseille
          """)
  void a_headline_in_capitals_gets_the_letters_of_a_sentence(String shouted, String restored) {
    assertThat(restored(shouted)).isEqualTo(restored);
  }

  @Test
  void the_article_tells_what_is_a_name() {
    assertThat(
            restored(
                "LE MOULIN DE LA ROCHE OUVRE SAMEDI",
                "Hier, le moulin de la Roche a été vendu.",
                "On visite le moulin."))
        .isEqualTo("Le moulin de la Roche ouvre samedi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le pont ferme lundi.",
        "L'ONU et l'OTAN négocient avec l'UE.",
        "PS, UMP et FN ont voté contre.",
        "TF1",
        "",
      })
  void what_is_not_shouted_stays(String sentence) {
    assertThat(restored(sentence)).isEqualTo(sentence);
  }
}
