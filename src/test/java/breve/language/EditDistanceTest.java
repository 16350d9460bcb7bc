package breve.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "maire,   maire,    0",
    "maire,   mairie,   1",
    "Idleb,   Idlib,    1",
    "'',      ville,    5",
    "Kiev,    Kyiv,     2",
    "kitten,  sitting,  3"
  })
  void counts_letters_changed_added_and_dropped(String a, String b, int edits) {
    assertThat(EditDistance.of(a, b)).isEqualTo(edits);
    assertThat(EditDistance.of(b, a)).isEqualTo(edits);
  }
}
