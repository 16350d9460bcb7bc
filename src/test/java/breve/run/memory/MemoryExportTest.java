package breve.run.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.check.Finding;
import breve.run.outcome.UsageException;
import breve.translate.Translation;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryExportTest {
  @TempDir Path dir;

  private Path memory() {
    Path file = dir.resolve("memory.db");
    try (TranslationMemory memory = TranslationMemory.open(file, 1_000_000)) {
      memory.remember("model:1", new Translation("Il vente.", "It is windy.", -1, List.of()));
      Finding number =
          new Finding(
              Finding.Kind.NUMBER,
              Finding.Confidence.SURE,
              Optional.empty(),
              Optional.empty(),
              "“2” became “3”");
      Finding weak =
          new Finding(
              Finding.Kind.LENGTH,
              Finding.Confidence.WEAK,
              Optional.empty(),
              Optional.empty(),
              "short");
      memory.remember(
          "model:1", new Translation("Il a 2 chats.", "He has 3 cats.", -2, List.of(number, weak)));
      memory.remember("model:2", new Translation("Il vente.", "Wind blows.", -1, List.of()));
    }
    return file;
  }

  @Test
  void every_pair_is_written_with_its_maker_and_its_doubts() throws Exception {
    Path tmx = dir.resolve("memory.tmx");
    new MemoryExport(memory(), "0.1.0").tmx(tmx);

    String written = Files.readString(tmx);
    assertThat(written)
        .containsSubsequence(
            "<prop type=\"x-breve-made\">model:1</prop>",
            "<prop type=\"x-breve-doubt\">“2” became “3”</prop>",
            "<seg>Il a 2 chats.</seg>",
            "<seg>He has 3 cats.</seg>",
            "<prop type=\"x-breve-made\">model:1</prop>",
            "<seg>It is windy.</seg>",
            "<prop type=\"x-breve-made\">model:2</prop>",
            "<seg>Wind blows.</seg>");
    assertThat(written).doesNotContain("short");
    StringWriter out = new StringWriter();
    new MemoryExport(dir.resolve("memory.db"), "0.1.0").tmx(out);
    assertThat(out.toString()).isEqualTo(written);
  }

  @Test
  void without_a_memory_it_says_what_to_do() {
    assertThatThrownBy(() -> new MemoryExport(dir.resolve("none"), "0.1.0").tmx(dir.resolve("x")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no translation memory at")
        .hasMessageContaining("breve digest");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void what_is_no_memory_or_an_older_one_is_refused() throws Exception {
    Path text = Files.writeString(dir.resolve("text.db"), "this is no database, but text");
    assertThatThrownBy(() -> new MemoryExport(text, "0.1.0").tmx(dir.resolve("x")))
        .isInstanceOf(UsageException.class);
    Path older = dir.resolve("older.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 2");
    }
    assertThatThrownBy(() -> new MemoryExport(older, "0.1.0").tmx(dir.resolve("x")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("another version");
  }
}
