package breve.run.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void what_can_not_be_seen_is_written_out_and_all_else_stays() {
    assertThat(Printable.line("été/Ελλάς 🙂.txt")).isEqualTo("été/Ελλάς 🙂.txt");
    assertThat(Printable.line("a\u001b[31m\nb\u202etxt.\u2028"))
        .isEqualTo("a\\u001b[31m\\u000ab\\u202etxt.\\u2028");
  }
}
