package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le maire est parti.                  | Le maire est parti
          « Le maire est parti », dit Anne.    | « Le maire est parti », dit Anne
          Qui a tué le maire ?                 | Qui a tué le maire
          Le maire de Lyon est parti hier soir, a annoncé la préfecture du Rhône dans un bref communiqué. | Le maire de Lyon est parti hier soir, a annoncé la préfecture du Rhône dans un bref communiqué
          Le maire de Lyon est parti hier soir, a annoncé la préfecture du Rhône dans un bref communiqué que la presse de toute la région a reçu ce matin. | Le maire de Lyon est parti hier soir
          La Turquie cherche à sauver ses petits amis dans le Grand Idlib de l’avancée de l’armée, pour limiter la capacité du gouvernement à rétablir le contrôle. | La Turquie cherche à sauver ses petits amis
          Les parlementaires français élus hier voteront bientôt le grand budget rectificatif annuel de la République une et indivisible et celui des régions de montagne. | Les parlementaires français élus hier voteront bientôt le grand budget rectificatif annuel
          Elle a dit non.                      | Elle a dit non
          « Je pars. »                         | « Je pars »
          Il a fêté sa « grande victoire ».    | Il a fêté sa « grande victoire »
          « Nous irons au bout parce que nous le devons à nos enfants, à nos parents et à nous tous qui sommes venus ici ce soir », dit-il. | Nous irons au bout parce que nous le devons à nos enfants
          Tous les habitants du quartier ont fêté cette « très grande victoire électorale de la gauche qui attendait ce moment depuis quarante ans et plus, disait-on ce soir-là ». | Tous les habitants du quartier ont fêté cette très grande victoire électorale
          Le grand chien noir de la voisine a encore mangé hier soir le si beau chat de la dame qui habite la maison bleue au coin. | Le grand chien noir de la voisine a encore mangé hier soir
          DAMAS – L’armée a attaqué Alep.      | L’armée a attaqué Alep
          PARIS (AFP) — Le ministre démissionne. | Le ministre démissionne
          Le président (en visite à Rome pour trois jours de discussions avec ses homologues européens et quelques ministres) rentre. | Le président rentre
          """)
  void a_first_sentence_becomes_a_title(String sentence, String title) {
    assertThat(titleOf(sentence)).isEqualTo(new Title(title, true));
  }

  private static Title titleOf(String sentence) {
    return new TitleMaker()
        .titleOf(new Block("b1", BlockKind.TEXT, List.of(new Sentence("b1s1", sentence))));
  }
}
