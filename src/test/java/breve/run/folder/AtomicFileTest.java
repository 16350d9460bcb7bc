package breve.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path dir;

  @Test
  void the_file_takes_the_place_of_the_old_one() throws IOException {
    Path file = dir.resolve("a/b.json");
    AtomicFile.write(file, new byte[100]);
    AtomicFile.write(file, new byte[] {1, 2});
    assertThat(file).hasBinaryContent(new byte[] {1, 2});
    assertThat(dir.resolve("a")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void nothing_is_left_when_the_file_can_not_take_its_place() throws IOException {
    Path file = dir.resolve("b.json");
    Files.createDirectories(file.resolve("in-the-way"));
    assertThatThrownBy(() -> AtomicFile.write(file, new byte[1])).isInstanceOf(IOException.class);
    try (var left = Files.list(dir)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void what_a_killed_run_left_is_swept_away_and_nothing_else() throws IOException {
    Path left = Files.createDirectories(dir.resolve("x")).resolve(".a.json.tmp");
    Path others = dir.resolve("x/a.tmp");
    Files.writeString(left, "{");
    Files.writeString(others, "mine");
    AtomicFile.sweep(dir);
    assertThat(left).doesNotExist();
    assertThat(others).exists();
  }
}
