package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule of the name check with an example that it decides. */
class NameRulesTest {
  private static final NameCheck CHECK = new NameCheck(NameTable.standard());

  /** A pair of which the check says something else without the rule. */
  record Example(Rule rule, Pair pair, List<Pair> article) {
    @Override
    public String toString() {
      return rule.title() + ": " + pair.french() + " / " + pair.english();
    }
  }

  private static Example example(Rule rule, String french, String english, Pair... article) {
    return new Example(rule, Pair.of(french, english), List.of(article));
  }

  static final List<Example> EXAMPLES =
      List.of(
          example(NoName.CURRENCY, "Il a payé vingt CZK hier.", "He paid twenty Koruna yesterday."),
          example(NoName.PARTICLE, "Il a vu El Assad hier.", "He saw Assad yesterday."),
          example(NoName.LETTER, "Il a vu Z. Dupont hier.", "He saw Dupont yesterday."),
          example(NoName.TITLE, "Selon Melle Randle, il pleut.", "It rains, says Ms Randle."),
          example(NoName.ROMAN, "Il a vu le XIVe hier.", "He saw Hagman yesterday."),
          example(NoName.OPENING, "Ensuite Poutine est parti.", "Putin then left."),
          example(NoName.RARE_OPENING, "Effluves et ronces.", "Smells and brambles."),
          example(Doubt.COMMON_NOUN, "Il attend le Commissaire.", "He waits here."),
          example(Doubt.MONEY, "Dix milliards de dollars américains.", "Ten billion dollars."),
          example(Doubt.LANGUAGE, "Il l'a répété en russe.", "He said it again."),
          example(Doubt.RARE_WORD, "Il aime le Bricoleur.", "He likes old men."),
          example(Doubt.UNMARKED, "Zerqana souffre d'asthme.", "Asthma is a burden."),
          example(Claim.KNOWN, "Il vit aux États-Unis.", "He lives in the US."),
          example(Claim.LIKE, "Il vit à Saraqeb.", "He lives in Saraqib."),
          example(
              Claim.PIECES, "Le réseau ClassicAuto est né.", "The Classic Auto network is born."),
          example(Claim.SPELT_OUT, "Le FMI prête.", "The International Monetary Fund lends."),
          example(Claim.COUNTRY, "Toutefois, Berlin hésite.", "Germany hesitates, however."),
          example(Claim.SHORTENED, "Il enseigne à Rhode Island.", "He teaches in RI."),
          example(NameOrigin.PART, "Un discours antisoviétique.", "An anti-Soviet speech."),
          example(NameOrigin.LETTERS, "Il a payé vingt CZK hier.", "He paid twenty CZK yesterday."),
          example(NameOrigin.LIKE, "Il lit le coran ici.", "He reads the Koran here."),
          example(
              MissingName.FIRST_NAME, "On a vu Angela Merkel hier.", "Merkel was seen yesterday."),
          example(
              MissingName.FULL_NAME_ELSEWHERE,
              "On a vu Larry Hagman hier.",
              "Hagman was seen yesterday.",
              Pair.of("C'est Larry Hagman.", "That is Larry Hagman.")),
          example(
              MissingName.UNKNOWN_ACRONYM,
              "Un arrêt du CSRT suffit.",
              "A ruling of the council will do."),
          example(MissingName.PRONOUN, "Moscou se tait.", "It is silent."),
          example(MissingName.THIS_PLACE, "Il a quitté la Syrie hier.", "He left this country."),
          example(StrangeName.ACRONYM, "Il parle de politique.", "He speaks of UK policy."),
          example(StrangeName.NO_COUNTRY, "Il est parti hier.", "Yesterday, Hagman left."),
          example(
              StrangeName.IN_ARTICLE,
              "Il est parti hier.",
              "He left for Romania yesterday.",
              Pair.of("Un roman roumain.", "A Romanian novel.")),
          example(
              TrustChange.KEPT_ELSEWHERE,
              "Il craint le Bricoleur ici.",
              "He fears old men here.",
              Pair.of("Il aime le Bricoleur.", "He likes Bricoleur.")),
          example(TrustChange.SMALL_PEOPLE, "L'armée canadienne avance.", "The army advances."),
          example(
              TrustChange.REPLACED_BY_NAME,
              "Il attend la Gauche ici.",
              "He waits for Romania here."),
          example(
              TrustChange.TRANSLATED_ACRONYM,
              "Un arrêt de la CJUE suffit.",
              "A ruling of the ECJ will do."));

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void without_the_rule_the_check_says_something_else(Example example) {
    assertThat(findings(Rules.ALL, example))
        .isNotEqualTo(findings(Rules.without(example.rule()), example));
  }

  @Test
  void every_rule_has_an_example() {
    assertThat(EXAMPLES.stream().map(Example::rule)).containsExactlyElementsOf(CHECK.rules());
  }

  private static List<Finding> findings(Rules rules, Example example) {
    return CHECK.with(rules).in(example.article()).check(example.pair());
  }
}
