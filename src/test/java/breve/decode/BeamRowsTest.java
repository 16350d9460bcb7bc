package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeamRowsTest {
  private final BeamRows prompts = BeamRows.oneEach(3);

  @Test
  void each_prompt_spreads_into_as_many_beams() {
    BeamRows rows = prompts.next(new int[] {0, 0, 1, 1, 2, 2});

    assertThat(rows.count()).isEqualTo(6);
    assertThat(rows.nativeParents()).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(rows.sameRows()).isFalse();
    assertThat(rows.sameSentences()).isTrue();
    assertThat(rows.sentence(3)).isEqualTo(1);
  }

  @Test
  void a_sentence_that_is_done_takes_its_rows_along() {
    BeamRows rows = prompts.next(new int[] {0, 0, 1, 1, 2, 2}).next(new int[] {1, 0, 4, 4});

    assertThat(rows.sentences()).containsExactly(0, 2);
    assertThat(rows.parentSentences()).containsExactly(0, 2);
    assertThat(rows.nativeParents()).containsExactly(1, 0, 4, 4);
    assertThat(rows.sameSentences()).isFalse();
  }

  @Test
  void a_search_with_fewer_beams_is_filled_up_and_read_without_the_filling() {
    BeamRows rows = prompts.next(new int[] {0, 1, 1, 1, 2, 2});

    assertThat(rows.nativeCount()).isEqualTo(9);
    assertThat(rows.nativeParents()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
    float[] values = {0, 0, 0, 1, 2, 3, 4, 5, 4};
    assertThat(rows.logical(values, 1)).containsExactly(0, 1, 2, 3, 4, 5);

    // The next step names the rows that the search knows: 4 and 5 are the last sentence's.
    BeamRows next = rows.next(new int[] {0, 0, 5, 4});
    assertThat(next.nativeParents()).containsExactly(0, 0, 7, 6);
    assertThat(next.sentences()).containsExactly(0, 2);
  }

  @Test
  void nothing_moves_when_every_beam_goes_on() {
    BeamRows rows = prompts.next(new int[] {0, 1, 2});

    assertThat(rows.sameRows()).isTrue();
    assertThat(rows.sameSentences()).isTrue();
    assertThat(rows.logical(new float[] {7, 8, 9}, 1)).containsExactly(7, 8, 9);
  }
}
