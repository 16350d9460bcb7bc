package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopTokensTest {
  @Test
  void finds_what_sorting_finds() {
    Random random = new Random(3);
    TopTokens top = new TopTokens(8);
    for (int round = 0; round < 500; round++) {
      float[] rows = new float[300];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = random.nextInt(40); // many equal values
      }
      top.select(rows, 100, 100);
      List<Integer> wanted =
          IntStream.range(0, 100)
              .boxed()
              .sorted(Comparator.comparing((Integer t) -> -rows[100 + t]).thenComparing(t -> t))
              .limit(8)
              .toList();
      assertThat(tokens(top)).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void values_come_with_their_tokens() {
    TopTokens top = new TopTokens(2);
    top.select(new float[] {1, 5, 2, 4}, 0, 4);
    for (int i = 0; i < top.size(); i++) {
      assertThat(top.value(i)).isEqualTo(top.token(i) == 1 ? 5 : 4);
    }
  }

  @Test
  void forbidden_tokens_are_never_found() {
    TopTokens top = new TopTokens(3);
    float no = Float.NEGATIVE_INFINITY;
    top.select(new float[] {no, 1, no, Float.NaN, 2}, 0, 5);
    assertThat(tokens(top)).containsExactlyInAnyOrder(1, 4);
  }

  private static List<Integer> tokens(TopTokens top) {
    return IntStream.range(0, top.size()).map(top::token).boxed().toList();
  }
}
