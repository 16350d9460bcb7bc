package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article of an input that holds several; with the model that ships. */
class SummarizeCommandTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>La presse</title>
      <item><title>Council</title><guid>https://presse.example/1</guid>
        <description>The council voted on Tuesday for the new budget of the town, which will rise.
        The mayor said that she was happy with this.</description></item>
      <item><title>Le pont ferme</title><guid>https://presse.example/2</guid>
        <description>Le pont ferme mardi pour six mois. Les habitants sont en colère.</description></item>
      <item><title>La grippe revient</title><guid>https://presse.example/3</guid>
        <description>La grippe revient cet hiver dans le nord. Les médecins demandent de se faire
        vacciner.</description></item>
      </channel></rss>
      """;

  @TempDir Path dir;
  private Path feed;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void aFeed() throws IOException {
    feed = Files.writeString(dir.resolve("presse.rss"), FEED);
  }

  @Test
  void of_a_feed_the_first_french_item_is_taken_and_all_are_named_on_standard_error() {
    assertThat(summarize(feed.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).containsIgnoringCase("bridge").doesNotContainIgnoringCase("flu");
    assertThat(err.toString().lines().toList())
        .hasSize(4)
        .element(0)
        .asString()
        .contains("holds 3 articles", "by its id");
    assertThat(err.toString())
        .containsPattern("presse\\.rss#[0-9a-f]{12}  \\(not in French")
        .containsPattern("presse\\.rss#[0-9a-f]{12}  Le pont ferme\\R")
        .containsPattern("presse\\.rss#[0-9a-f]{12}  La grippe revient\\R");
  }

  @Test
  void an_item_is_chosen_by_its_id() {
    summarize(feed + "#none");
    Map<String, String> byTitle =
        err.toString()
            .lines()
            .skip(1)
            .map(line -> line.split("  ", 2))
            .collect(Collectors.toMap(line -> line[1], line -> line[0]));

    assertThat(summarize(byTitle.get("La grippe revient"))).as(err.toString()).isZero();
    assertThat(out.toString()).containsIgnoringCase("flu").doesNotContainIgnoringCase("bridge");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void an_id_that_is_not_there_is_code_2_and_tells_those_that_are() {
    assertThat(summarize(feed + "#none")).isEqualTo(2);
    assertThat(err.toString().lines().toList()).hasSize(4);
    assertThat(err.toString()).contains("holds no article #none", "Le pont ferme");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_single_article_has_no_id_and_a_file_may_have_a_hash_in_its_name() throws IOException {
    Path one = Files.writeString(dir.resolve("a#b.txt"), "Le maire est parti hier soir.");
    assertThat(summarize(one.toString())).as(err.toString()).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(summarize(one + "#c")).isEqualTo(2);
    assertThat(err.toString()).contains("it is a single one");
    assertThat(summarize(dir + "/gone.rss#c")).isEqualTo(3);
    assertThat(err.toString()).contains("is not there");
  }

  @Test
  void json_is_an_object_for_each_bullet() throws Exception {
    Path one = Files.writeString(dir.resolve("a.txt"), "Le maire est parti hier soir.");
    out = new StringWriter();
    err = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute("summarize", "--json", "-q", "--beam", "1", one.toString());

    assertThat(code).as(err.toString()).isZero();
    JsonNode bullet = new JsonMapper().readTree(out.toString());
    assertThat(bullet.path("english").asText()).containsIgnoringCase("mayor");
    assertThat(bullet.path("sentences").path(0).asText()).isEqualTo("b1s1");
    assertThat(bullet.path("source").path(0).asText()).isEqualTo("Le maire est parti hier soir.");
    assertThat(bullet.path("findings").isArray()).isTrue();
    assertThat(bullet.has("estimate")).isTrue();
  }

  private int summarize(String file) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> args = List.of("summarize", "--beam", "1", "-q", file);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args.toArray(String[]::new));
  }
}
