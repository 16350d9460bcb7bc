package breve.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Ids and decoded texts are those of the Python tokenizers package (tokenizer_golden.py). */
class TokenizerTest {
  private static Tokenizer tokenizer;

  @BeforeAll
  static void load() {
    tokenizer = Tokenizer.load(Path.of("models/fr-en/tokenizer.json"));
  }

  @AfterAll
  static void close() {
    tokenizer.close();
  }

  @TestFactory
  List<DynamicTest> ids_and_texts_equal_those_of_Python() throws IOException {
    JsonNode golden =
        new JsonMapper()
            .readTree(
                Files.readAllBytes(Path.of("src/test/resources/models/fr-en.tokenizer.json")));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode row : golden.get("texts")) {
      String text = row.get("text").asText();
      List<Integer> wanted = new ArrayList<>();
      row.get("ids").forEach(id -> wanted.add(id.intValue()));
      tests.add(
          dynamicTest(
              '"' + text.substring(0, Math.min(40, text.length())).strip() + '"',
              () -> {
                List<Integer> ids = Arrays.stream(tokenizer.encode(text)).boxed().toList();
                assertThat(ids).isEqualTo(wanted);
                assertThat(tokenizer.count(text)).isEqualTo(wanted.size());
                assertThat(tokenizer.decode(ids)).isEqualTo(row.get("decoded").asText());
              }));
    }
    return tests;
  }

  @Test
  void long_text_is_not_truncated() {
    assertThat(tokenizer.count("Le vent se lève. ".repeat(400))).isGreaterThan(1600);
  }

  @Test
  void what_is_not_a_tokenizer_is_a_problem_with_the_file(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("tokenizer.json");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> Tokenizer.load(file))
        .isInstanceOf(ModelProblem.class)
        .hasMessageStartingWith(file + " cannot be read as a tokenizer; restore it");
  }
}
