package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.SampleDigests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextRendererTest {
  private final TextRenderer renderer = new TextRenderer();

  @Test
  void a_digest_reads_well_in_a_terminal() {
    assertThat(renderer.render(SampleDigests.bridge()))
        .isEqualTo(
            """
            Lorme bridge reopens
            ====================
            Le pont de Lorme rouvre
            February 2020, ville/pont_de_lorme.txt
            Machine translation from French of ville/pont_de_lorme.txt; no person has
            checked it.
            1 of 7 sentences needs care; it is marked, with the reason and the French.
            Numbers, names, times, negation and left-over French were checked; the sense
            was not.

            * The bridge reopens on Monday. (2.2)
            * Some 2,000 pupils left. (2.1, 2.2, 4.1)
              ! Number, probably: “2,000” is not in the French.

            [Archive picture]

            Some 2,000 pupils left the school. [1] The bridge reopens on Monday.

            Three years
            -----------

            - Two lanes.
            - One cycle path.

            Nothing else.

            [1] Number: “200” became “2,000”.
                "Quelque 200 élèves ont quitté le lycée."

            --\s
            breve:0.1.0|fr-en:preview:0a1b2c|beam=4|lexrank
            """);
  }

  @Test
  void lines_are_at_most_78_columns_unless_a_word_is_longer() throws Exception {
    for (var digest : EditionFixture.digests()) {
      assertThat(renderer.render(digest).lines()).allMatch(line -> line.length() <= 78);
    }
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void no_text_steers_the_terminal(String text) {
    assertThat(renderer.render(SampleDigests.saying("\u001b[2J" + text + "\u009b31m")))
        .doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
  }
}
