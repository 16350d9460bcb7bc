package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run in which each outcome occurs, real deaths and a heap that runs out included. */
class EveryOutcomeTest {
  @TempDir Path dir;

  @Test
  void each_article_comes_to_its_own_outcome_and_none_stops_the_others() throws Exception {
    Night night = new Night(dir.resolve("in"), 4);
    night.millisPerSentence = 0;
    Path out = dir.resolve("out");
    assertThat(night.run(out)).isZero();

    Files.writeString(
        night.in.resolve("poison.txt"), "Le ministre a parlé du poison mardi soir.\n");
    assertThat(night.run(out)).as("the whole run").isEqualTo(139);
    assertThat(night.run(out)).as("twice in a process of its own").isEqualTo(3);

    Files.writeString(night.in.resolve("grand.txt"), "Un article gourmand a paru mardi soir.\n");
    Files.writeString(night.in.resolve("neuf.txt"), "Le conseil a voté la mesure mardi soir.\n");
    Files.createFile(night.in.resolve("vide.txt"));
    Files.write(night.in.resolve("photo.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 0});
    assertThat(night.run(out)).isEqualTo(3);

    assertThat(outcomes(out))
        .containsEntry("0/article-00.txt", "unchanged")
        .containsEntry("neuf.txt", "done")
        .containsEntry("vide.txt", "skipped: empty")
        .containsEntry("photo.txt", "failed: not-text")
        .containsEntry("grand.txt", "failed: out-of-memory")
        .containsEntry("poison.txt", "set-aside: poison")
        .hasSize(9);
  }

  private static Map<String, String> outcomes(Path out) throws Exception {
    Map<String, String> outcomes = new TreeMap<>();
    for (JsonNode article :
        new ObjectMapper().readTree(out.resolve("run.json").toFile()).path("articles")) {
      String reason = article.path("reason").asText();
      outcomes.put(
          article.path("path").asText(),
          article.path("outcome").asText() + (reason.isEmpty() ? "" : ": " + reason));
    }
    return outcomes;
  }
}
