package breve.run.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  @Test
  void the_first_that_fits_wins() {
    assertThat(Stream.of(ExitCode.values()).map(ExitCode::number))
        .containsExactly(2, 5, 6, 130, 143, 1, 7, 3, 4, 0);
    assertThat(ExitCode.strongest(List.of(ExitCode.OK, ExitCode.SOME_FAILED, ExitCode.DEADLINE)))
        .isEqualTo(ExitCode.DEADLINE);
    assertThat(ExitCode.strongest(List.of())).isEqualTo(ExitCode.OK);
  }
}
