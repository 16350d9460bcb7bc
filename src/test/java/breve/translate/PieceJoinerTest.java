package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceJoinerTest {
  @Test
  void a_piece_goes_on_as_the_French_does() {
    assertThat(
            PieceJoiner.join(
                List.of("Le pont est fermé,", "mais le bac circule."),
                List.of("The bridge is closed.", "But the ferry is running.")))
        .isEqualTo("The bridge is closed, but the ferry is running.");
  }

  @Test
  void names_and_I_keep_their_capitals() {
    assertThat(
            PieceJoiner.join(
                List.of("Il est parti ;", "à Rennes, il pleut ;", "moi, je reste."),
                List.of("He left;", "Rennes is rainy;", "I'm staying.")))
        .isEqualTo("He left; Rennes is rainy; I'm staying.");
  }

  @Test
  void a_full_stop_that_the_French_has_stays() {
    assertThat(
            PieceJoiner.join(List.of("Il dort.", "Elle lit."), List.of("He sleeps.", "She reads.")))
        .isEqualTo("He sleeps. She reads.");
  }

  @Test
  void a_lone_piece_stays_as_it_is() {
    assertThat(PieceJoiner.join(List.of("la fin,"), List.of("The end."))).isEqualTo("The end.");
  }
}
