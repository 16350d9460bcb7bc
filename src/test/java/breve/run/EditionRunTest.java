package breve.run;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Article;
import breve.article.ArticleId;
import breve.article.Block;
import breve.article.BlockKind;
import breve.article.PartialDate;
import breve.article.Reading;
import breve.article.Sentence;
import breve.article.Source;
import breve.article.Title;
import breve.digest.DigestRenderer;
import breve.digest.Digester;
import breve.digest.JsonRenderer;
import breve.language.Sha256;
import breve.render.EditionRenderers;
import breve.render.HtmlRenderer;
import breve.run.folder.OutputFolder;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Ending;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Outcome;
import breve.run.outcome.Stop;
import breve.run.report.Progress;
import breve.run.report.RunReport;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the edition tells after one run and after several. */
class EditionRunTest {
  private static final List<String> FILES =
      List.of(
          "index.html",
          "edition.md",
          "edition.atom",
          "edition.epub",
          "edition.txt",
          "edition.opds.atom",
          "edition.eml");

  @TempDir Path dir;
  private Path in;
  private Path out;
  private RunSettings settings = RunSettings.defaults("test");
  private Instant now = Instant.parse("2026-03-15T05:00:07.5Z");
  private Stop stop = new Stop();
  private List<DigestRenderer> formats = List.of(new JsonRenderer());
  private FakeTranslator translator = new FakeTranslator();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
  }

  /** An article a line: a date or a dash, then its title. */
  private static List<Reading> read(String path, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ", 2);
      Optional<String> item = lines.size() == 1 ? Optional.empty() : Optional.of("" + i);
      readings.add(
          new Reading.Read(
              new Article(
                  ArticleId.ofPath(path, item),
                  new Source(path, Sha256.hex(lines.get(i).getBytes(StandardCharsets.UTF_8)), "fr"),
                  PartialDate.parse(words[0]),
                  new Title(words[1], false),
                  Optional.empty(),
                  List.of(
                      new Block(
                          "b1",
                          BlockKind.TEXT,
                          List.of(
                              new Sentence(
                                  "b1s1", "Le journal de ce matin annonce " + words[1] + ".")))))));
    }
    return readings;
  }

  private DigestRun run() {
    return new DigestRun(
        EditionRunTest::read,
        10_000,
        new Digester(translator, new BulletSelector(new LexRank()), "test"),
        new RunOrder(
            new OutputFolder(out), formats, EditionRenderers.all(List.of("json")), settings));
  }

  private RunReport night() throws Exception {
    now = now.plus(Duration.ofDays(1));
    return run()
        .run(RunPlan.of(List.of(in), out), stop, Progress.SILENT, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  private String edition() throws IOException {
    return Files.readString(out.resolve("edition.md"));
  }

  private Map<String, String> bytes() throws IOException {
    Map<String, String> bytes = new java.util.TreeMap<>();
    for (String file : FILES) {
      bytes.put(file, Files.readString(out.resolve(file), StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }

  @Test
  void all_current_articles_stand_in_it_and_the_report_names_its_files() throws Exception {
    file("a.txt", "2026-03-10 La neige");
    assertThat(night().edition()).isEqualTo(FILES);
    file("b.txt", "2026-03-12 Le vent");
    night();

    assertThat(edition())
        .containsSubsequence(
            "2 articles, no sentence marked. Numbers, names, times, negation and left-over French"
                + " were checked; the sense was not.",
            "## [English of Le vent](articles/b.json)",
            "**new** · 12 March 2026 · b.txt",
            "- English of Le journal de ce matin annonce Le vent.",
            "## [English of La neige](articles/a.json)",
            "\n10 March 2026 · a.txt");
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("\"edition\" : [ \"index.html\", \"edition.md\"");
  }

  @Test
  void the_same_inputs_give_the_same_bytes_on_any_day_and_any_machine() throws Exception {
    file("a.txt", "2026-03-10 La neige");
    file("b.txt", "2026-03 Le vent");
    night();
    Map<String, String> first = bytes();
    night();
    assertThat(bytes()).isEqualTo(first);
    out = dir.resolve("elsewhere");
    night();
    assertThat(bytes()).isEqualTo(first);
  }

  @Test
  void what_is_new_stays_new_until_something_newer_comes() throws Exception {
    file("a.txt", "- La neige");
    night();
    assertThat(edition()).as("with nothing older, all would be new").doesNotContain("**new**");
    file("b.txt", "- Le vent");
    night();
    Map<String, String> second = bytes();
    assertThat(edition()).contains("**new** · first seen 17 March 2026 · b.txt");
    assertThat(edition()).contains("\nfirst seen 16 March 2026 · a.txt");
    night();
    assertThat(bytes()).isEqualTo(second);
    file("c.txt", "- La pluie");
    night();
    assertThat(edition()).contains("\nfirst seen 17 March 2026 · b.txt", "**new** · first seen 19");
  }

  @Test
  void a_text_under_another_name_is_not_new_but_another_text_is() throws Exception {
    file("feed.txt", "- La neige\n- Le vent");
    night();
    file("feed.txt", "- Le vent\n- La pluie");
    night();

    assertThat(edition())
        .contains("**new** · first seen 17 March 2026 · feed.txt")
        .contains("\nfirst seen 16 March 2026 · feed.txt")
        .doesNotContain("La neige");
  }

  @Test
  void runs_that_were_killed_or_stopped_before_their_edition_count_as_one() throws Exception {
    file("a.txt", "- La neige");
    night();
    file("b.txt", "- Le vent");
    stop.request(Ending.TERMINATED);
    assertThat(night().edition()).isEmpty();
    assertThat(edition()).as("left as it was").doesNotContain("Le vent");
    Path journal = out.resolve(".breve/journal.jsonl");
    assertThat(Files.readString(journal)).contains("\"arrival\":\"2026-03-17T05:00:07Z\"");

    stop = new Stop();
    file("c.txt", "- La pluie");
    night();
    assertThat(edition())
        .contains("**new** · first seen 17 March 2026 · b.txt")
        .contains("**new** · first seen 17 March 2026 · c.txt");
  }

  @Test
  void a_clock_that_was_set_back_makes_nothing_older() throws Exception {
    file("a.txt", "- La neige");
    night();
    now = now.minus(Duration.ofDays(100));
    file("b.txt", "- Le vent");
    night();
    assertThat(edition()).contains("**new** · first seen 16 March 2026 · b.txt");
  }

  @Test
  void an_input_that_is_gone_is_not_told_whether_pruned_or_kept() throws Exception {
    file("a.txt", "- La neige");
    file("b.txt", "- Le vent");
    night();
    Files.delete(in.resolve("b.txt"));
    night();
    assertThat(edition()).contains("1 article").doesNotContain("Le vent");
    Map<String, String> kept = bytes();
    settings = settings.withPrune(true);
    night();
    assertThat(bytes()).isEqualTo(kept);
    assertThat(out.resolve("articles/b.json")).doesNotExist();
  }

  @Test
  void pages_lead_to_their_neighbours_and_are_no_reason_to_digest_anything_again()
      throws Exception {
    formats = List.of(new JsonRenderer(), new HtmlRenderer());
    file("a.txt", "2026-03-10 La neige");
    night();
    Path page = out.resolve("articles/a.html");
    assertThat(page).content().contains("href=\"../index.html\"").doesNotContain("rel=\"prev\"");
    file("b.txt", "2026-03-12 Le vent");
    RunReport second = night();

    assertThat(page)
        .content()
        .contains("rel=\"prev\" href=\"../articles/b.html\">English of Le vent</a>")
        .doesNotContain("rel=\"next\"");
    assertThat(second.count(Outcome.Unchanged.class)).isEqualTo(1);
    FileTime written = Files.getLastModifiedTime(page);
    assertThat(night().count(Outcome.Unchanged.class)).isEqualTo(2);
    assertThat(Files.getLastModifiedTime(page)).as("not written again").isEqualTo(written);
    Files.delete(in.resolve("b.txt"));
    night();
    assertThat(page).content().doesNotContain("rel=\"prev\"");
  }

  @Test
  void a_page_that_was_cut_is_made_anew() throws Exception {
    formats = List.of(new JsonRenderer(), new HtmlRenderer());
    file("a.txt", "2026-03-10 La neige");
    night();
    Path page = out.resolve("articles/a.html");
    String whole = Files.readString(page);
    Files.writeString(page, whole.substring(0, whole.length() / 2));
    assertThat(night().count(Outcome.Done.class)).isEqualTo(1);
    assertThat(page).content().isEqualTo(whole);
  }

  @Test
  void a_dry_run_writes_no_edition() throws Exception {
    file("a.txt", "- La neige");
    run().dryRun(RunPlan.of(List.of(in), out));
    assertThat(out).doesNotExist();
  }

  @Test
  void a_digest_that_was_damaged_is_left_out_and_the_others_are_told() throws Exception {
    file("a.txt", "- La neige");
    file("b.txt", "- Le vent");
    night();
    Path damaged = out.resolve("articles/a.json");
    Files.writeString(damaged, "x".repeat((int) Files.size(damaged)));
    assertThat(night().edition()).isEqualTo(FILES);
    assertThat(edition()).contains("1 article").contains("Le vent");
  }

  @Test
  void items_that_failed_cost_only_themselves() throws Exception {
    file("feed.txt", "- La neige\n- Le poison");
    translator =
        new FakeTranslator(
            french ->
                french.toString().contains("poison")
                    ? CompletableFuture.failedFuture(new IllegalStateException("once"))
                    : CompletableFuture.completedFuture(FakeTranslator.english(french)));
    night();
    assertThat(edition())
        .contains(
            "1 article, no sentence marked. Numbers,", "the sense was not. 1 failed.", "La neige");
    List<String> asked = new ArrayList<>();
    translator =
        new FakeTranslator(
            french -> {
              asked.addAll(french);
              return CompletableFuture.<List<Translation>>completedFuture(
                  FakeTranslator.english(french));
            });
    night();
    assertThat(asked).anyMatch(french -> french.contains("poison"));
    assertThat(edition()).contains("Le poison", "2 articles").doesNotContain("failed");
  }

  @Test
  void an_edition_that_can_not_be_written_is_told_and_costs_no_digest() throws Exception {
    file("a.txt", "- La neige");
    Files.createDirectories(out.resolve("index.html/full"));
    RunReport report = night();
    assertThat(report.ending()).isEqualTo(Ending.OUTPUT_FAILED);
    assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(report.edition()).isEmpty();
    assertThat(out.resolve("articles/a.json")).exists();
  }
}
