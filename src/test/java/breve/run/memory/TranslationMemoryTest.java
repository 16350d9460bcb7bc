package breve.run.memory;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.check.quality.Estimate;
import breve.language.Span;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationMemoryTest {
  @TempDir Path dir;

  private TranslationMemory open() {
    return TranslationMemory.open(dir.resolve("memory.db"), 1_000_000);
  }

  private static Translation translation(String french) {
    return new Translation(french, "English of " + french, -1.25, List.of());
  }

  @Test
  void what_was_translated_once_costs_nothing_the_next_night() {
    FakeTranslator model = new FakeTranslator();
    try (TranslationMemory memory = open()) {
      new MemoisedTranslator(model, memory).translate(List.of("un", "deux")).join();
    }
    model.asked.clear();
    try (TranslationMemory memory = open()) {
      List<Translation> all =
          new MemoisedTranslator(model, memory).translate(List.of("deux", "trois", "un")).join();
      assertThat(all).isEqualTo(FakeTranslator.english(List.of("deux", "trois", "un")));
      assertThat(memory.hits()).isEqualTo(2);
    }
    assertThat(model.asked).containsExactly("trois");
  }

  @Test
  void findings_and_the_estimate_are_remembered_with_the_translation() {
    Translation translation =
        new Translation(
            "200 morts",
            "2,000 dead",
            -0.5,
            List.of(
                new Finding(
                    Finding.Kind.NUMBER,
                    Finding.Confidence.SURE,
                    Optional.of(new Span(0, 3)),
                    Optional.empty(),
                    "“200” became “2,000”")),
            Optional.of(new Estimate(0.25, 0.5)));
    try (TranslationMemory memory = open()) {
      memory.remember("s", translation);
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("s", "200 morts")).contains(translation);
    }
  }

  @Test
  void another_model_or_setting_remembers_nothing_of_this_one() {
    try (TranslationMemory memory = open()) {
      memory.remember("model:1,beam=4", translation("un"));
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("model:1,beam=4", "un")).contains(translation("un"));
      assertThat(memory.find("model:2,beam=4", "un")).isEmpty();
      assertThat(memory.find("model:1,beam=1", "un")).isEmpty();
    }
  }

  @Test
  void a_full_memory_forgets_what_was_not_used_for_longest() {
    String filler = "x".repeat(250); // kept twice, in French and in English
    for (int night = 0; night < 5; night++) {
      try (TranslationMemory memory = open()) {
        memory.find("s", "often used");
        memory.remember("s", translation("often used"));
        for (int i = 0; i < 1000; i++) {
          memory.remember("s", translation(night + " " + i + filler));
        }
      }
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("s", "often used")).isPresent();
      assertThat(memory.find("s", "0 7" + filler)).isEmpty();
      assertThat(memory.find("s", "4 7" + filler)).isPresent();
    }
    assertThat(dir.resolve("memory.db").toFile().length()).isLessThan(2_000_000);
  }

  @Test
  void two_runs_share_one_file() throws Exception {
    try (TranslationMemory one = open();
        TranslationMemory two = open()) {
      Thread[] runs = new Thread[2];
      for (int r = 0; r < 2; r++) {
        TranslationMemory memory = r == 0 ? one : two;
        int first = r * 500;
        runs[r] =
            new Thread(
                () -> {
                  for (int i = first; i < first + 500; i++) {
                    memory.remember("s", translation("phrase " + i));
                  }
                });
        runs[r].start();
      }
      for (Thread run : runs) {
        run.join();
      }
    }
    try (TranslationMemory memory = open()) {
      for (int i = 0; i < 1000; i++) {
        assertThat(memory.find("s", "phrase " + i)).as("phrase %s", i).isPresent();
      }
    }
  }

  @Test
  void a_file_that_is_no_database_is_set_aside_and_begun_anew() throws IOException {
    Path file = Files.writeString(dir.resolve("memory.db"), "not a database at all".repeat(99));
    try (TranslationMemory memory = open()) {
      memory.remember("s", translation("un"));
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("s", "un")).isPresent();
    }
    assertThat(dir.resolve("memory.db.damaged")).content().startsWith("not a database");
    assertThat(file).exists();
  }

  @Test
  void a_file_that_is_damaged_within_never_stops_a_run() throws IOException {
    try (TranslationMemory memory = open()) {
      for (int i = 0; i < 2000; i++) {
        memory.remember("s", translation("phrase " + i));
      }
    }
    Path file = dir.resolve("memory.db");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 4096; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(file, bytes);
    try (TranslationMemory memory = open()) {
      Optional<Translation> lost = memory.find("s", "phrase 7");
      assertThat(lost).isEmpty();
      memory.remember("s", translation("un"));
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("s", "un")).isPresent();
    }
  }

  @Test
  void an_entry_that_a_newer_version_wrote_is_made_anew() throws Exception {
    try (TranslationMemory memory = open()) {
      memory.remember("s", translation("un"));
    }
    try (Connection sqlite =
            DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("memory.db"));
        Statement statement = sqlite.createStatement()) {
      statement.execute("UPDATE translation SET findings = '[{\"kind\":\"TELEPATHY\"}]'");
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("s", "un")).isEmpty();
      memory.remember("s", translation("un"));
    }
    try (TranslationMemory memory = open()) {
      assertThat(memory.find("s", "un")).isPresent();
    }
  }

  @Test
  void a_file_that_can_not_be_opened_costs_only_the_memory() throws IOException {
    Files.createDirectories(dir.resolve("memory.db"));
    try (TranslationMemory memory = open()) {
      memory.remember("s", translation("un"));
      assertThat(memory.find("s", "un")).isEmpty();
    }
  }
}
