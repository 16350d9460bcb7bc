package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          le gouver-         | nement local     | le gouvernement local
          LE GOUVER-         | NEMENT           | LE GOUVERNEMENT
          Jean-              | Pierre Roux      | Jean-Pierre Roux
          la Covid-          | 19 recule        | la Covid-19 recule
          déclare-           | t-il             | déclare-t-il
          Les sapeurs-       | pompiers         | Les sapeurs-pompiers
          le vice-           | président        | le vice-président
          quarante-          | cinq postes      | quarante-cinq postes
          les après-         | midi             | les après-midi
          Dites-             | le au maire      | Dites-le au maire
          son entre-         | prise            | son entreprise
          il va par-         | tir              | il va partir
          une particu-       | le fine          | une particule fine
          les avertisse-     | ments            | les avertissements
          en 2025-           | 2026             | en 2025-2026
          le macro-          | nisme            | le macronisme
          SAINT-             | POL              | SAINT-POL
          Jean-              | claude           | Jean-claude
          gou\u00AD          | vernemental      | gouvernemental
          il part –          | puis revient     | il part – puis revient
          """)
  void a_word_divided_at_a_line_end_is_one_word_again(String line, String next, String joined) {
    assertThat(new WrappedWords(List.of()).joined(line, next)).isEqualTo(joined);
  }

  @Test
  void the_document_itself_tells_how_it_writes_a_word() {
    List<String> text = List.of("Un éco-quartier neuf.", "Une macrozone neuve.");
    assertThat(new WrappedWords(text).joined("L'éco-", "quartier")).isEqualTo("L'éco-quartier");
    assertThat(new WrappedWords(text).joined("La macro-", "zone")).isEqualTo("La macrozone");
  }
}
