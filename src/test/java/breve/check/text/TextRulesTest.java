package breve.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Check;
import breve.check.Rule;
import breve.check.Rules;
import breve.check.name.Capitals;
import breve.check.name.NameTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the checks of the wording with an example that it decides. */
class TextRulesTest {
  private static final List<Check> CHECKS =
      List.of(
          new RepetitionCheck(),
          new FrenchLeftCheck(new Capitals(NameTable.standard())),
          new InventedWordCheck(),
          new QuotesCheck());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Repeat.SLIP          | Il attend la réponse.         | He awaits the the answer.",
        "Repeat.NAME          | Le pouvoir d'Erdogan.         | Erdogan's power of Erdogan.",
        "Repeat.NEEDLESS      | Il est las.                   | He is weary or weary.",
        "Repeat.ITS_OWN       | La Syrie et la Syrie.         | See Syria's Syria.",
        "Repeat.SYLLABLES     | Le chef d'Al-Qaïda.           | The leader of Al-QaQaQa.",
        "Left.AT_HOME         | Il prend un café.             | He has a café.",
        "Left.RARE            | Il sent les effluves.         | He smells the effluves.",
        "Left.COPIED          | Il voit le zorbelaire.        | He sees the zorbelaire.",
        "Left.TITLE           | Il lit Le Monde diplomatique. | He reads Le Monde diplomatique.",
        "Left.QUOTED          | C'est la « nourriture » ici.  | It is \"nourriture\" here.",
        "Derivation.FRENCH    | Il voit le zorbek.            | He sees the zorbeks.",
        "Derivation.LEARNED   | Une zorbicose rare.           | A rare zorbicosis.",
        "Derivation.PLURAL    | Des maladies.                 | Those asthmas.",
        "Derivation.PLURAL_OF_Y  | Des choses.               | Those zoologies.",
        "Derivation.PLURAL_OF_UM | Des bassins.              | Those natatoria.",
        "Derivation.ENDING    | Pour s'amuser.                | They did it recreationally.",
        "Derivation.CHANGING_ENDING | La titrisation.         | The securitizations.",
        "Derivation.PREFIX    | Un accord entre firmes.       | An intercompany deal.",
        "Derivation.SIGNS     | Le site.                      | The site zorbeks@exemple.",
        "Odd.NONE_IN_FRENCH   | Il a dit oui.                 | He said \"yes.",
        "Odd.MIXED            | Il a dit « oui » hier.        | He said \"yes' yesterday.",
        "Odd.EDGE             | « Oui », dit-il.              | Yes\", he said.",
      })
  void without_the_rule_the_check_says_something_else(String title, String french, String english) {
    Check check = CHECKS.stream().filter(c -> rule(c, title).findAny().isPresent()).findAny().get();
    Rule rule = rule(check, title).findAny().get();
    assertThat(check.with(Rules.without(rule)).check(french, english))
        .isNotEqualTo(check.check(french, english));
  }

  @Test
  void every_rule_has_an_example() throws NoSuchMethodException {
    List<String> rules =
        CHECKS.stream().flatMap(check -> check.rules().stream()).map(Rule::title).toList();
    String[] examples =
        TextRulesTest.class
            .getDeclaredMethod(
                "without_the_rule_the_check_says_something_else",
                String.class,
                String.class,
                String.class)
            .getAnnotation(CsvSource.class)
            .value();
    assertThat(Arrays.stream(examples).map(row -> row.split("\\|", -1)[0].strip()))
        .containsExactlyElementsOf(rules);
  }

  private static Stream<Rule> rule(Check check, String title) {
    return check.rules().stream().filter(rule -> rule.title().equals(title));
  }
}
