package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OneLineErrorsTest {
  private final StringWriter err = new StringWriter();

  @Test
  void a_full_disk_is_no_fault_of_the_caller() throws Exception {
    String full = "No space left on device";
    assertThat(code(new FileSystemException("out/run.json", null, full))).isEqualTo(3);
    assertThat(code(new CompletionException(new IOException(full)))).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(2).contains("out/run.json: " + full);
  }

  @Test
  void what_can_not_be_read_is() throws Exception {
    assertThat(code(new IOException("journal: not text: give it as UTF-8"))).isEqualTo(2);
  }

  private int code(Exception problem) throws Exception {
    CommandLine command =
        Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    return new OneLineErrors().handleExecutionException(problem, command, null);
  }
}
