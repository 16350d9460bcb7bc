package breve.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnedCheckTest {
  private final TurnedCheck check = new TurnedCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "« C'est irresponsable », dit-il.     | “It is responsible,” he said.        | “irresponsable” became “responsible”",
        "La baignade est déconseillée.        | Swimming is advised.                 | “déconseillée” became “advised”",
        "Le chômage est en baisse.            | Unemployment is rising.              | “baisse” became “rising”",
        "Les prix sont en hausse.             | Prices have fallen.                  | “hausse” became “fallen”",
        "Nice a perdu dimanche.               | Nice won on Sunday.                  | “perdu” became “won”",
        "Nice a gagné dimanche.               | Nice lost on Sunday.                 | “gagné” became “lost”",
        "Le candidat de gauche est en tête.   | The right-wing candidate leads.      | “gauche” became “right-wing”",
        "Il ne boit que de l'eau.             | He does not drink water.             | “ne boit que” became “not”",
        "Il n'y a ni eau ni pain.             | There are water and bread.           | “ni eau ni” is missing",
        "Il gagne à peine sa vie.             | He earns his living.                 | “à peine” is missing",
        "Le village manque d'eau.             | The village has water.               | “manque d'” is missing",
        "Tous sont partis, sauf lui.          | Everybody left with him.             | “sauf” is missing",
        "Les moins de 45 ans votent.          | The over 45s vote.                   | “moins de 45” became “over”",
        "Fumer est interdit.                  | Smoking is allowed.                  | “interdit” became “allowed”",
      })
  void what_is_turned_round_is_told(String french, String english, String message) {
    assertThat(check.check(french, english)).extracting(Finding::message).contains(message);
    assertThat(check.check(french, english)).allMatch(Finding::shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "« C'est irresponsable », dit-il.     | “It is irresponsible,” he said.",
        "La baignade est déconseillée.        | Swimming is not advised.",
        "Fumer est interdit.                  | Smoking is not allowed.",
        "Le chômage est en baisse.            | Unemployment is down.",
        "La hausse des prix ralentit.         | Price rises are slowing.",
        "Il ne boit que de l'eau.             | He drinks only water.",
        "Il n'y a ni eau ni pain.             | There is no water and no bread.",
        "Il a à peine vingt ans.              | He is only just twenty.",
        "Le village manque d'eau.             | The village is short of water.",
        "Il est rentré sain et sauf.          | He came home safely.",
        "Ni la baisse ni la hausse.           | Neither the fall nor the rise.",
      })
  void what_says_the_same_is_not_told(String french, String english) {
    assertThat(check.check(french, english)).isEmpty();
  }
}
