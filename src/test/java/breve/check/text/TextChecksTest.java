package breve.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Check;
import breve.check.Finding;
import breve.check.name.Capitals;
import breve.check.name.NameTable;
import breve.check.number.RepeatedDateCheck;
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
  void a_slip_is_told_however_short_and_though_another_stretch_repeats_more_often() {
    RepetitionCheck check = new RepetitionCheck();
    assertThat(shown(check, "Il attend la réponse.", "He awaits the the answer."))
        .containsExactly("“the the” repeats itself");
    assertThat(
            shown(
                check,
                "Près d'une école, d'un bois ou d'un étang.",
                "Near a school, a wood, a wood, a wood."))
        .containsExactly("“a wood, a wood, a wood” repeats itself");
    assertThat(shown(check, "S'il est triste ou las.", "If he is weary or weary.")).hasSize(1);
    assertThat(shown(check, "Long, long, long.", "Long, long, long.")).isEmpty();
  }

  @Test
  void a_rare_French_word_that_was_copied_is_told_but_not_the_name_of_a_dish() {
    FrenchLeftCheck check = new FrenchLeftCheck(new Capitals(NameTable.standard()));
    assertThat(shown(check, "Il paie le plagiaire.", "He pays the plagiaire."))
        .containsExactly("“plagiaire” was left in French");
    assertThat(shown(check, "Il mange du rakfisk.", "He eats rakfisk.")).isEmpty();
    assertThat(shown(check, "Spijkaire a gagné.", "Spijkaire has won.")).isEmpty();
  }

  @Test
  void a_name_that_belongs_to_itself_is_told_though_the_French_names_it_twice() {
    String french = "Le nord de la Syrie inquiète : il menace la Syrie.";
    assertThat(new RepetitionCheck().check(french, "He threatens Syria's Syria."))
        .extracting(Finding::message)
        .containsExactly("“Syria's Syria” says a word twice as the French does not");
  }

  @Test
  void a_name_said_twice_that_the_French_says_once_is_told() {
    RepetitionCheck check = new RepetitionCheck();
    assertThat(
            shown(
                check, "Le parti au pouvoir de Merkel.", "The party to Merkel's power of Merkel."))
        .containsExactly("“Merkel's power of Merkel” says a word twice as the French does not");
    assertThat(shown(check, "Il attend la décision.", "He awaits the decision of the decision."))
        .hasSize(1);
    assertThat(shown(check, "De Merkel à Merkel, rien.", "From Merkel to Merkel, nothing."))
        .isEmpty();
    assertThat(shown(check, "Chacun s'est battu pour tous.", "Everybody fought for everybody."))
        .isEmpty();
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
    FrenchLeftCheck check = new FrenchLeftCheck(new Capitals(NameTable.standard()));
    assertThat(
            shown(
                check,
                "Ils ont signé pendant les pourparlers.",
                "They signed pendant les pourparlers."))
        .containsExactly("“pendant les pourparlers” was left in French");
    assertThat(shown(check, "Il boit un café.", "He drinks a café au lait.")).isEmpty();
    assertThat(
            shown(check, "Lorsque l'armée part, il pleut.", "Lorsque the army leaves, it rains."))
        .containsExactly("“Lorsque” was left in French");
    assertThat(shown(check, "La route traverse Homs.", "The road traverse Homs.")).isEmpty();
    assertThat(shown(check, "Elle rejoint Homs au nord.", "It rejoint Homs in the north."))
        .containsExactly("“rejoint” was left in French");
    assertThat(shown(check, "Lire « savoir-être » ici.", "Read \"savoir-être\" here.")).isEmpty();
    assertThat(
            shown(
                check,
                "La Société internationale d'urologie a voté.",
                "Yes, the Société internationale d'urologie voted."))
        .isEmpty();
  }

  @Test
  void words_left_in_French_are_told_in_capitals_too() {
    FrenchLeftCheck check = new FrenchLeftCheck(new Capitals(NameTable.standard()));
    String french = "ILS ONT SIGNÉ PENDANT LES POURPARLERS DE PARIS";
    assertThat(shown(check, french, "THEY SIGNED PENDANT LES POURPARLERS OF PARIS"))
        .containsExactly("“PENDANT LES POURPARLERS” was left in French");
    assertThat(shown(check, french, "They signed PENDANT LES POURPARLERS of Paris"))
        .containsExactly("“PENDANT LES POURPARLERS” was left in French");
    assertThat(shown(check, french, "THEY SIGNED DURING THE PARIS TALKS")).isEmpty();
    assertThat(shown(check, "LE PDG DE LA SNCF ET DE LA RATP", "THE CEO OF SNCF AND RATP"))
        .isEmpty();
  }

  @Test
  void a_quotation_mark_without_partner_is_told() {
    QuotesCheck check = new QuotesCheck();
    assertThat(shown(check, "« Oui », dit-il.", "\"Yes, he says."))
        .containsExactly("a quotation mark of the English has no partner");
    assertThat(shown(check, "Il a dit : « Oui, je viens. »", "He said: \"Yes, I am coming."))
        .isEmpty();
    assertThat(shown(check, "« Oui », dit-il.", "“Yes”, he says.")).isEmpty();
    assertThat(shown(check, "« Oui, dit-il.", "\"Yes, he says.")).isEmpty();
    assertThat(shown(check, "Le « Midi » ferme.", "The \"Midi' closes.")).isEmpty();
    assertThat(shown(check, "Les « chiens » dorment.", "The \"dogs' are asleep.")).isEmpty();
  }

  @Test
  void a_date_said_twice_is_told() {
    RepeatedDateCheck check = new RepeatedDateCheck();
    assertThat(
            shown(
                check, "Mardi 4 février, il est parti.", "On Tuesday 4 February Tuesday, he left."))
        .containsExactly("“Tuesday 4 February Tuesday” says the date twice");
    assertThat(shown(check, "De mai 2011 à mai 2012.", "From May 2011 to May 2012.")).isEmpty();
    assertThat(shown(check, "Il est parti mardi.", "He left on Tuesday.")).isEmpty();
  }

  @Test
  void a_negation_that_English_says_otherwise_is_no_loss() {
    NegationCheck check = new NegationCheck();
    assertThat(shown(check, "Ce n'est plus qu'une question de temps.", "It is a matter of time."))
        .isEmpty();
    assertThat(shown(check, "La pire que je n'ai jamais vue.", "The worst I have ever seen."))
        .isEmpty();
    assertThat(shown(check, "Ils ne sont pas d'accord.", "They oppose it.")).isEmpty();
    assertThat(shown(check, "N'était-il pas prévu hier ?", "It was planned for yesterday."))
        .isEmpty();
    assertThat(shown(check, "Il n'en est pas moins parti.", "He left all the same.")).isEmpty();
    assertThat(shown(check, "Je n'ignore pas vos efforts.", "I know your efforts.")).isEmpty();
    assertThat(shown(check, "La crise n'a pas tardé.", "The crisis came quickly.")).isEmpty();
    assertThat(shown(check, "La loi n'est pas appliquée.", "The law has yet to be applied."))
        .isEmpty();
  }

  @Test
  void a_word_that_neither_language_has_is_told() {
    InventedWordCheck check = new InventedWordCheck();
    assertThat(shown(check, "Les hélicoptères syriens ont tiré.", "The Syrian helicopts fired."))
        .containsExactly("“helicopts” is no English word, and not in the French");
    assertThat(shown(check, "Le rakfisk sent fort.", "Rakfisk smells, as rakfisks do.")).isEmpty();
    assertThat(shown(check, "Voir lemonde.fr.", "See lemundo.fr, or SPbGU.")).isEmpty();
    assertThat(
            shown(check, "Il aime le café.", "He likes cafés, anti-war films and osteoarthritis."))
        .isEmpty();
    assertThat(shown(check, "Il pleut.", "Elepanic rain.")).hasSize(1);
    assertThat(shown(check, "Elle est là.", "She saw Vladivostokski.")).isEmpty();
    assertThat(
            shown(
                check,
                "Des boues.",
                "Medicinal muds, intercompany votes, recreationally, radicalists."))
        .isEmpty();
    assertThat(shown(check, "Il est grand.", "He is elephantful.")).hasSize(1);
    assertThat(
            shown(
                check,
                "Un quinquagénaire souffre de polyradiculopathie et de candidose.",
                "A quinquagenarian suffers from polyradiculopathy and candidiasis."))
        .isEmpty();
    assertThat(
            shown(
                check,
                "La dette.",
                "Nuclearization, redenomination, insensitivities, dolphinaria."))
        .isEmpty();
  }

  private static List<String> shown(Check check, String french, String english) {
    return check.check(french, english).stream()
        .filter(Finding::shown)
        .map(Finding::message)
        .toList();
  }
}
