package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random and mutated files among good articles: each of the good ones is done.
 *
 * <p>{@code mvn test -Dtest=HostileInputTest -Dbreve.hostile=2000} takes more of them.
 */
class HostileInputTest {
  private static final int HOSTILE = Integer.getInteger("breve.hostile", 200);
  private static final List<String> ENDINGS =
      List.of(".txt", ".html", ".xml", ".json", ".md", ".pdf", ".docx", ".eml", "");

  /** Kept inputs of the fuzz tests, a folder for each reader, and the ending that leads to it. */
  private static final Path KEPT =
      Path.of("src/test/resources/breve/article/ArticlesFuzzTestInputs");

  private static final Map<String, String> ENDING_OF =
      Map.of(
          "text", ".txt",
          "markdown", ".md",
          "html", ".html",
          "mail", ".eml",
          "feed", ".xml",
          "word", ".docx",
          "pdf", ".pdf",
          "nameless", "");

  private static final String PIECES =
      "<html><p>|</p>|<?xml version='1.0'?>|<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>|&x;"
          + "|<rss><item>|{\"a\":[|]}|%PDF-1.7|PK\u0003\u0004|\ufeff|\u0000|\u202e|\u00ad|«| »|...|\n\n|M. |"
          + "date 2020-02 |<script>|&#x110000;|"
          + "x".repeat(5000)
          + "|(".repeat(99);

  @TempDir Path dir;

  @Test
  void hostile_files_leave_every_good_article_done() throws Exception {
    Night night = new Night(dir.resolve("in"), 20);
    night.millisPerSentence = 0;
    Random random = new Random(42);
    List<Path> kept = kept();
    for (int i = 0; i < HOSTILE; i++) {
      writeHostile(night.in, "hostile-" + i, random, kept);
    }
    Path out = dir.resolve("out");
    int code = night.run(out);
    assertThat(code).isIn(0, 3);

    JsonNode report = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    long good = 0;
    for (JsonNode article : report.path("articles")) {
      boolean ours = article.path("path").asText().contains("article-");
      good += ours && article.path("outcome").asText().equals("done") ? 1 : 0;
      assertThat(article.path("reason").asText()).as("%s", article).isNotEqualTo("crashed");
    }
    assertThat(good).isEqualTo(20);
    assertThat(report.path("articles").size()).isGreaterThanOrEqualTo(20 + HOSTILE);
    assertNothingOutside(out);
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(KEPT)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void writeHostile(Path folder, String name, Random random, List<Path> kept)
      throws IOException {
    if (random.nextInt(4) > 0) {
      Path file = kept.get(random.nextInt(kept.size()));
      byte[] mutated = Files.readAllBytes(file);
      for (int i = random.nextInt(50); i >= 0; i--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      String ending = ENDING_OF.get(file.getParent().getFileName().toString());
      Files.write(folder.resolve(name + ending), mutated);
      return;
    }
    Path file = folder.resolve(name + ENDINGS.get(random.nextInt(ENDINGS.size())));
    if (random.nextBoolean()) {
      byte[] noise = new byte[random.nextInt(4000)];
      random.nextBytes(noise);
      Files.write(file, noise);
      return;
    }
    String[] pieces = PIECES.split("\\|", -1);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    Files.writeString(file, text);
  }

  private void assertNothingOutside(Path out) throws IOException {
    try (Stream<Path> top = Files.list(dir)) {
      assertThat(top.map(p -> p.getFileName().toString())).containsOnly("in", "out");
    }
    try (Stream<Path> top = Files.list(out)) {
      assertThat(top.map(p -> p.getFileName().toString()))
          .containsOnly(
              "articles",
              "index.html",
              "edition.md",
              "edition.atom",
              "edition.epub",
              "edition.txt",
              "edition.eml",
              "edition.opds.atom",
              "stories",
              "run.json",
              ".breve");
    }
  }
}
