package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSumExpTest {
  @Test
  void exp_is_good_to_a_millionth_everywhere() {
    for (float x = 0; x > -87; x -= 0.000_37f) {
      double exact = Math.exp(x);
      assertThat(Math.abs(LogSumExp.exp(x) / exact - 1)).as("exp(%s)", x).isLessThan(1e-6);
    }
  }

  @Test
  void exp_of_what_is_too_small_is_nothing() {
    assertThat(LogSumExp.exp(0)).isEqualTo(1);
    assertThat(LogSumExp.exp(-87.1f)).isZero();
    assertThat(LogSumExp.exp(Float.NEGATIVE_INFINITY)).isZero();
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
      assertThat(LogSumExp.of(values, 1, length + 1)).isCloseTo(Math.log(sum), within(1e-6));
    }
  }

  @Test
  void forbidden_values_count_for_nothing() {
    float[] values = {Float.NEGATIVE_INFINITY, 3, Float.NEGATIVE_INFINITY};
    assertThat(LogSumExp.of(values, 0, 3)).isCloseTo(3, within(1e-6));
  }
}
