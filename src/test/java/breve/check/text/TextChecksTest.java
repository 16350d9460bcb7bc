package breve.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Check;
import breve.check.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextChecksTest {
  @Test
  void a_negation_lost_is_told() {
    NegationCheck check = new NegationCheck();
    assertThat(shown(check, "Il ne viendra pas.", "He will come."))
        .containsExactly("the negation is missing");
    assertThat(shown(check, "Il ne viendra pas.", "He won't come.")).isEmpty();
    assertThat(shown(check, "Il n'est pas capable.", "He is unable.")).isEmpty();
    assertThat(shown(check, "Il ne mange que du pain.", "He eats bread.")).isEmpty();
  }

  @Test
  void a_loop_of_the_decoder_is_told() {
    RepetitionCheck check = new RepetitionCheck();
    assertThat(shown(check, "Il est parti.", "He left and then and then and then he left."))
        .containsExactly("“and then and then and then” repeats itself");
    assertThat(shown(check, "Le chef d'Al-Qaïda.", "The leader of Al-QaQaQa."))
        .containsExactly("“QaQaQa” repeats itself");
    assertThat(shown(check, "Non, non, non !", "No, no, no!")).isEmpty();
  }

  @Test
  void English_that_is_far_too_short_or_long_is_told() {
    LengthCheck check = new LengthCheck();
    String french = "Les forces gouvernementales ont réussi à pénétrer dans la province voisine.";
    assertThat(shown(check, french, "The forces.")).hasSize(1);
    assertThat(shown(check, french, french.repeat(3))).hasSize(1);
    assertThat(shown(check, french, "")).containsExactly("there is no English");
    assertThat(shown(check, french, "Government forces managed to enter the next province."))
        .isEmpty();
    assertThat(shown(check, "Oui.", "Yes, of course.")).isEmpty();
  }

  @Test
  void words_left_in_French_are_told() {
    FrenchLeftCheck check = new FrenchLeftCheck();
    assertThat(
            shown(
                check,
                "Ils ont signé pendant les pourparlers.",
                "They signed pendant les pourparlers."))
        .containsExactly("“pendant les pourparlers” was left in French");
    assertThat(shown(check, "Il boit un café.", "He drinks a café au lait.")).isEmpty();
  }

  @Test
  void a_quotation_mark_without_partner_is_told() {
    QuotesCheck check = new QuotesCheck();
    assertThat(shown(check, "« Oui », dit-il.", "\"Yes, he says."))
        .containsExactly("a quotation mark of the English has no partner");
    assertThat(shown(check, "« Oui », dit-il.", "“Yes”, he says.")).isEmpty();
    assertThat(shown(check, "« Oui, dit-il.", "\"Yes, he says.")).isEmpty();
  }

  private static List<String> shown(Check check, String french, String english) {
    return check.check(french, english).stream()
        .filter(Finding::shown)
        .map(Finding::message)
        .toList();
  }
}
