package breve.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClauseCutterTest {
  private final ClauseCutter cutter = new ClauseCutter();

  @Test
  void what_fits_is_left_whole() {
    assertThat(cutter.cut(" Il part. ", ClauseCutterTest::words, 2)).containsExactly("Il part.");
    assertThat(cutter.cut("  ", ClauseCutterTest::words, 2)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cuts_where_it_hurts_least(String marked) {
    String sentence = marked.replace(" | ", " ");
    int limit = words(sentence) - 1; // just too long: one cut
    assertThat(cutter.cut(sentence, ClauseCutterTest::words, limit))
        .containsExactly(marked.split(" \\| "));
  }

  static List<String> cases() {
    return List.of(
        "Le maire, qui était malade, est parti ; | son adjoint, qui le remplace, est resté.",
        "Le maire de la ville a dit : | les travaux de la gare vont commencer.",
        "Le maire a signé le contrat avec la région, | mais les travaux n’ont pas, hélas, commencé.",
        "Le vieux maire a signé le contrat, | les travaux peuvent commencer demain.",
        "Le maire a signé le contrat avec la région | et les travaux de la gare ont commencé.",
        "Il a reçu hier le président | (Emmanuel Macron, le fils) avec sa femme.",
        "Elle a invité hier soir | Jean-Luc Mélenchon au grand dîner.",
        "Il a donné plus de | 12 500 euros à sa mère.",
        "Hier il a vu | M. Dupont à Paris.");
  }

  @Test
  void pieces_fit_and_have_all_of_the_sentence() {
    Random random = new Random(7);
    List<String> parts =
        List.of(
            "le", "maire", ",", ";", "«", "»", "et", "12", "500", "M.", "😀", "e\u0301", "(", ")",
            "que", " ", " ", " ", " ", "\u00a0", ":", "–");
    for (int i = 0; i < 2000; i++) {
      String sentence =
          random
              .ints(random.nextInt(120), 0, parts.size())
              .mapToObj(parts::get)
              .collect(Collectors.joining());
      int limit = 2 + random.nextInt(40);
      List<String> pieces = cutter.cut(sentence, String::length, limit);
      assertThat(withoutSpace(String.join("", pieces))).isEqualTo(withoutSpace(sentence));
      assertThat(pieces).allMatch(p -> p.length() <= limit && p.equals(p.strip()) && !p.isEmpty());
    }
  }

  @Test
  void twenty_thousand_characters_without_a_space_are_cut_too() {
    assertThat(cutter.cut("é".repeat(20_000), String::length, 100))
        .allMatch(p -> p.length() <= 100)
        .hasSizeBetween(200, 512);
    assertThat(String.join("", cutter.cut("ab😀".repeat(5_000), String::length, 99)))
        .isEqualTo("ab😀".repeat(5_000));
  }

  @Test
  void a_single_character_may_exceed_the_limit() {
    assertThat(cutter.cut("😀😀", String::length, 1)).containsExactly("😀", "😀");
  }

  @Test
  void a_limit_below_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cutter.cut("Oui.", ClauseCutterTest::words, 0));
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
