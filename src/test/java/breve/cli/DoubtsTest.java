package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.check.quality.Estimate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtsTest {
  private static final Finding WRONG =
      new Finding(
          Kind.NUMBER, Confidence.SURE, Optional.empty(), Optional.empty(), "“200” became “2,000”");

  private final StringWriter err = new StringWriter();

  @Test
  void doubts_are_told_where_they_are_and_counted_at_the_end() {
    Doubts doubts = new Doubts("breve translate", new PrintWriter(err, true), false);
    doubts.sentence("line 1", List.of(), Optional.empty());
    doubts.sentence("line 3", List.of(WRONG), Optional.empty());
    doubts.finish();

    assertThat(err.toString().lines())
        .containsExactly(
            "breve translate: line 3: Number: “200” became “2,000”.",
            "breve translate: 1 of 2 sentences needs care. Numbers, names, times, negation and"
                + " left-over French were checked; the sense was not.");
  }

  @Test
  void with_estimates_the_end_says_how_many_are_right() {
    Doubts doubts = new Doubts("breve translate", new PrintWriter(err, true), false);
    doubts.sentence("line 1", List.of(), Optional.of(new Estimate(0.9, 0)));
    doubts.sentence("line 2", List.of(WRONG), Optional.of(new Estimate(0.2, 0.5)));
    doubts.finish();

    assertThat(err.toString()).contains("by estimate about 1 of 2 sentences are right.");
  }

  @Test
  void nothing_is_told_where_nothing_is_doubtful_or_wanted() {
    Doubts none = new Doubts("breve translate", new PrintWriter(err, true), false);
    none.sentence("line 1", List.of(), Optional.empty());
    none.finish();
    Doubts quiet = new Doubts("breve translate", new PrintWriter(err, true), true);
    quiet.sentence("line 1", List.of(WRONG), Optional.empty());
    quiet.finish();

    assertThat(err.toString()).isEmpty();
  }
}
