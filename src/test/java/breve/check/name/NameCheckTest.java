package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCheckTest {
  private static final NameTable TABLE = NameTable.standard();
  private final NameCheck check = new NameCheck(TABLE, ArticleNames.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'armée a quitté Alep pour Lattaquié.       | The army left Aleppo for Latakia.",
        "Il vit à Damas, en Syrie.                   | He lives in Damascus, Syria.",
        "La délégation turque est à Moscou.          | The Turkish delegation is in Moscow.",
        "Des accords signés à Sotchi par Poutine.    | Agreements signed in Sochi by Putin.",
        "La Tchétchénie et les États-Unis.           | Chechnya and the US.",
        "Des soldats de l'ONU et de l'OTAN.          | Soldiers of the UN and of NATO.",
        "Le président Eltsine est mort.              | President Yeltsin is dead.",
        "Il vient d'Afrique du Sud.                  | He comes from South Africa.",
        "Le championnat de France.                   | The French championship.",
        "Il a vu Jean Tremblay hier.                 | He saw Jean Tremblay yesterday.",
      })
  void names_said_as_English_says_them_are_right(String french, String english) {
    assertThat(shown(check, french, english)).isEmpty();
  }

  @Test
  void a_name_replaced_is_told_with_what_replaced_it() {
    assertThat(shown(check, "Les soldats ont pris Idlib hier.", "Soldiers took Homs yesterday."))
        .containsExactly("“Idlib” became “Homs”");
  }

  @Test
  void a_name_whose_end_was_torn_off_is_told() {
    assertThat(shown(check, "Il a vu Manning hier.", "He saw Mann yesterday."))
        .containsExactly("“Manning” became “Mann”");
    assertThat(shown(check, "Les repas des Talysh sont riches.", "The Talyshalories are rich."))
        .containsExactly("“Talysh” is missing");
    assertThat(shown(check, "Il vient de Kovalie.", "He is Kovalian.")).isEmpty();
  }

  @Test
  void a_people_replaced_is_told() {
    assertThat(shown(check, "C'est l'armée syrienne.", "It is the Romanian army."))
        .containsExactly("“syrienne” became “Romanian”");
  }

  @Test
  void a_place_dropped_is_told() {
    assertThat(shown(check, "Il a quitté Moscou hier.", "He left yesterday."))
        .containsExactly("“Moscou” is missing");
  }

  @Test
  void a_country_from_nowhere_is_told() {
    assertThat(shown(check, "Il est parti hier.", "He left for Romania yesterday."))
        .containsExactly("“Romania” is not in the French");
  }

  @Test
  void the_article_teaches_how_its_English_spells_a_name() {
    List<ArticleNames.Sentence> article =
        List.of(
            new ArticleNames.Sentence("Il vit à Zerqana.", "He lives in Sarkina."),
            new ArticleNames.Sentence("On prend Zerqana.", "They take Sarkina."));
    NameCheck taught = check.with(ArticleNames.of(article, TABLE));
    assertThat(shown(check, "Il vit à Zerqana.", "He lives in Sarkina.")).isNotEmpty();
    assertThat(shown(taught, "Il vit à Zerqana.", "He lives in Sarkina.")).isEmpty();
  }

  @Test
  void a_name_that_no_sentence_keeps_is_told_as_such() {
    List<ArticleNames.Sentence> article =
        List.of(
            new ArticleNames.Sentence("Il vit à Zerqana.", "He lives there."),
            new ArticleNames.Sentence("On prend Zerqana.", "They take it."));
    NameCheck taught = check.with(ArticleNames.of(article, TABLE));
    assertThat(shown(taught, "Il vit à Zerqana.", "He lives there."))
        .containsExactly("“Zerqana” is missing, here and in every other sentence");
  }

  private static List<String> shown(NameCheck check, String french, String english) {
    return check.check(french, english).stream()
        .filter(Finding::shown)
        .map(Finding::message)
        .toList();
  }
}
