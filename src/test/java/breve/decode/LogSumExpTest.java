package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSumExpTest {
  private final LogSumExp logSumExp = new LogSumExp();

  @Test
  void every_exponential_is_good_to_a_millionth() {
    float[] values = new float[204]; // four zeros, then 200 times the number that is looked at
    for (float x = 0; x > -16; x -= 0.000_37f) {
      Arrays.fill(values, 4, values.length, x);
      double sum = Math.exp(logSumExp.of(values, 0, values.length)) - 4;
      assertThat(sum / (200 * Math.exp(x))).as("exp(%s)", x).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void what_is_too_small_counts_for_nothing() {
    assertThat(logSumExp.of(new float[] {5, -1e30f, -1000}, 0, 3)).isEqualTo(5);
  }

  @Test
  void sums_are_those_of_double_arithmetic() {
    Random random = new Random(7);
    for (int length = 1; length < 20_000; length = length * 3 + 1) {
      float[] values = new float[length + 2];
      double sum = 0;
      for (int i = 1; i <= length; i++) {
        values[i] = (float) (random.nextGaussian() * 6 + 40);
        sum += Math.exp(values[i]);
      }
      values[0] = 1000;
      values[length + 1] = 1000;
      assertThat(logSumExp.of(values, 1, length)).isCloseTo(Math.log(sum), within(1e-6));
    }
  }

  @Test
  void forbidden_values_count_for_nothing() {
    float[] values = {Float.NEGATIVE_INFINITY, 3, Float.NEGATIVE_INFINITY};
    assertThat(logSumExp.of(values, 0, 3)).isCloseTo(3, within(1e-6));
  }
}
