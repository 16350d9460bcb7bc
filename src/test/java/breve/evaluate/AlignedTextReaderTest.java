package breve.evaluate;

import static breve.evaluate.Column.BASELINE;
import static breve.evaluate.Column.HYPOTHESIS;
import static breve.evaluate.Column.REFERENCE;
import static breve.evaluate.Column.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedTextReaderTest {
  @TempDir Path folder;
  private Path reference;
  private Path hypothesis;

  private final AlignedTextReader reader = new AlignedTextReader(InputStream.nullInputStream());

  @BeforeEach
  void nameFiles() {
    reference = folder.resolve("reference");
    hypothesis = folder.resolve("hypothesis");
  }

  @Test
  void only_a_newline_ends_a_line() throws IOException {
    Files.writeString(reference, "\uFEFFone\r\n\ntwo\u2028three\u0085four\rfive");
    Files.writeString(hypothesis, "1\n\n2\n");
    AlignedText text = reader.lines(Map.of(REFERENCE, reference, HYPOTHESIS, hypothesis));
    assertThat(text.get(REFERENCE)).containsExactly("one", "", "two\u2028three\u0085four\rfive");
    assertThat(text.get(HYPOTHESIS)).containsExactly("1", "", "2");
    assertThat(text.has(SOURCE)).isFalse();
  }

  @Test
  void standard_input_is_named_by_a_dash() throws IOException {
    Files.writeString(reference, "été\n");
    InputStream in = new ByteArrayInputStream("summer\n".getBytes(StandardCharsets.UTF_8));
    AlignedText text =
        new AlignedTextReader(in).lines(Map.of(REFERENCE, reference, HYPOTHESIS, Path.of("-")));
    assertThat(text.get(HYPOTHESIS)).containsExactly("summer");
  }

  @Test
  void unequal_files_are_told_with_their_lengths() throws IOException {
    Files.writeString(reference, "one\ntwo\n");
    Files.writeString(hypothesis, "one\n");
    assertLinesFail(reference + " has 2 lines, " + hypothesis + " has 1");
  }

  @Test
  void a_file_that_is_missing_a_folder_empty_or_not_text_is_told() throws IOException {
    Files.writeString(hypothesis, "one\n");
    assertLinesFail(reference + " does not exist");
    Files.createDirectory(reference);
    assertLinesFail(reference + " is a folder");
    Files.delete(reference);
    Files.createFile(reference);
    assertLinesFail(reference + " has no lines");
    Files.write(reference, new byte[] {'a', '\n', (byte) 0xE9, '\n'});
    assertLinesFail(reference + ":2: not UTF-8");
  }

  @Test
  void json_lines_hold_a_source_and_a_baseline_where_the_first_has_them() throws IOException {
    Files.writeString(
        hypothesis,
        """
        {"reference": "a\\nb", "hypothesis": "c", "baseline": "d", "id": 7}

        {"hypothesis": "g", "reference": "e", "baseline": "h", "source": "not read"}
        """);
    AlignedText text = reader.jsonLines(hypothesis);
    assertThat(text.columns()).containsOnlyKeys(REFERENCE, HYPOTHESIS, BASELINE);
    assertThat(text.get(REFERENCE)).containsExactly("a\nb", "e");
    assertThat(text.get(BASELINE)).containsExactly("d", "h");
  }

  @Test
  void a_line_that_is_no_object_or_lacks_a_field_is_told() throws IOException {
    assertJsonFails("{\"reference\": \"a\"}", ":1: no text in the field \"hypothesis\"");
    assertJsonFails(
        "{\"reference\": \"a\", \"hypothesis\": \"b\"}\n{\"reference\": 1, \"hypothesis\": \"b\"}",
        ":2: no text in the field \"reference\"");
    assertJsonFails("one", ":1: not a JSON object");
    assertJsonFails("[]", ":1: not a JSON object");
    assertJsonFails("\n\n", " has no lines");
  }

  private void assertLinesFail(String message) {
    assertThatExceptionOfType(UnusableTextException.class)
        .isThrownBy(() -> reader.lines(Map.of(REFERENCE, reference, HYPOTHESIS, hypothesis)))
        .withMessage(message);
  }

  private void assertJsonFails(String text, String message) throws IOException {
    Files.writeString(hypothesis, text);
    assertThatExceptionOfType(UnusableTextException.class)
        .isThrownBy(() -> reader.jsonLines(hypothesis))
        .withMessage(hypothesis + message);
  }
}
