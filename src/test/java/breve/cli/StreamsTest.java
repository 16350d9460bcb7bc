package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Standard input and output as shells hand them over; each in a process of its own. */
@EnabledOnOs(OS.LINUX)
class StreamsTest {
  @TempDir Path dir;

  @Test
  void an_output_that_takes_nothing_is_told_with_code_3() throws Exception {
    assertThat(breve("--help > /dev/full")).isEqualTo(3);
    assertThat(told()).hasLineCount(1).contains("standard output", "disk is full");
  }

  @Test
  void a_pipe_that_nobody_reads_any_more_is_told_with_code_3() throws Exception {
    assertThat(breve("--help | true")).isZero();
    assertThat(codeInPipe()).isEqualTo("3");
  }

  @Test
  void an_input_that_is_closed_is_told_with_code_2_and_reads_no_other_file() throws Exception {
    for (String command : List.of("translate", "translate -", "summarize", "shorten")) {
      assertThat(breve(command + " <&-")).as(command).isEqualTo(2);
      assertThat(told()).as(command).hasLineCount(1).contains("standard input is closed");
    }
  }

  @Test
  void a_digest_of_a_closed_input_fails_as_an_unreadable_file_does() throws Exception {
    assertThat(breve("digest - -o " + dir + "/out <&-")).isEqualTo(3);
    assertThat(told()).contains("stdin: could not be read", "standard input is closed");
  }

  @Test
  void a_document_is_no_text_to_translate() throws Exception {
    Path pdf = Files.writeString(dir.resolve("page.pdf"), "%PDF-1.7\n");
    assertThat(breve("translate < " + pdf)).isEqualTo(2);
    assertThat(told()).hasLineCount(1).contains("it is a PDF", "breve digest");
  }

  private int breve(String arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder process =
        new ProcessBuilder(
            "bash",
            "-c",
            "java=$0; path=$1; status=$2;"
                + " breve() { \"$java\" -cp \"$path\" breve.cli.Main \"$@\"; local code=$?;"
                + " echo $code > \"$status\"; return $code; }; breve "
                + arguments,
            java,
            System.getProperty("java.class.path"),
            dir.resolve("status").toString());
    process.redirectError(dir.resolve("told").toFile());
    process.redirectOutput(dir.resolve("said").toFile());
    return process.start().waitFor();
  }

  private String told() throws IOException {
    return Files.readString(dir.resolve("told"), StandardCharsets.UTF_8);
  }

  private String codeInPipe() throws IOException {
    return Files.readString(dir.resolve("status")).strip();
  }
}
