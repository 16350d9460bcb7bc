package breve.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.article.formats.Articles;
import breve.digest.Digester;
import breve.run.folder.OutputFolder;
import breve.run.inbox.RunPlan;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Outcome.Done;
import breve.run.outcome.Outcome.Failed;
import breve.run.outcome.Outcome.Skipped;
import breve.run.outcome.Outcome.Unchanged;
import breve.run.outcome.Stop;
import breve.run.report.Progress;
import breve.run.report.RunEntry;
import breve.run.report.RunReport;
import breve.run.report.SummaryLine;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed is one file and many articles: each of them is done once, whatever the feed does. */
class FeedRunTest {
  private static final Articles ARTICLES = new Articles();
  private static final String UN = item("1", "Le maire est parti hier soir, sans un mot.");
  private static final String DEUX = item("2", "Le port rouvre lundi, après dix jours de grève.");
  private static final String TROIS =
      item("3", "La rivière est sortie de son lit, vendredi matin.");

  @TempDir Path dir;
  private Path in;
  private Path out;
  private RunSettings settings = RunSettings.defaults("test");
  private FakeTranslator translator = new FakeTranslator();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
  }

  private static String item(String id, String text) {
    return "<item><guid>%s</guid><title>Titre %s</title><description>%s</description></item>"
        .formatted(id, id, text);
  }

  private void feed(String... items) throws IOException {
    String xml =
        "<rss version='2.0'><channel><title>x</title>"
            + String.join("", items)
            + "</channel></rss>";
    Files.writeString(in.resolve("presse.xml"), xml);
  }

  private RunReport report() throws Exception {
    return report(List.of(in));
  }

  private RunReport report(List<Path> inputs) throws Exception {
    Digester digester = new Digester(translator, new BulletSelector(new LexRank()), "test");
    DigestRun run =
        new DigestRun(
            ARTICLES::read,
            100_000,
            digester,
            new RunOrder(
                new OutputFolder(out), List.of(new PlainRenderer("txt")), List.of(), settings));
    return run.run(RunPlan.of(inputs, out), new Stop(), Progress.SILENT, Clock.systemUTC());
  }

  private static List<Class<?>> outcomes(RunReport report) {
    return report.entries().stream().<Class<?>>map(e -> e.outcome().getClass()).toList();
  }

  private List<String> digests() throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("articles"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void only_new_and_changed_items_are_done() throws Exception {
    feed(UN, DEUX);
    assertThat(outcomes(report())).containsExactly(Done.class, Done.class);
    translator.asked.clear();
    feed(item("3", "La rivière est sortie de son lit."), UN, DEUX.replace("lundi", "mardi"));
    RunReport report = report();
    assertThat(outcomes(report)).containsExactlyInAnyOrder(Done.class, Unchanged.class, Done.class);
    assertThat(translator.asked).noneMatch(french -> french.contains("maire"));
    assertThat(report.entries()).allMatch(e -> e.path().matches("presse\\.xml#[0-9a-f]{12}"));
    assertThat(report.entries()).allMatch(e -> e.name().matches("presse\\.xml-[0-9a-f]{12}"));
    translator.asked.clear();
    assertThat(outcomes(report()))
        .as("a feed that is the same is one line")
        .containsExactly(Unchanged.class);
    assertThat(translator.asked).isEmpty();
  }

  @Test
  void items_that_left_the_feed_are_gone_and_pruned_on_demand() throws Exception {
    feed(UN, DEUX);
    report();
    feed(DEUX, TROIS);
    RunReport report = report();
    assertThat(report.gone()).hasSize(1);
    assertThat(digests()).hasSize(3);
    settings = settings.withPrune(true);
    assertThat(report().gone()).isEmpty();
    assertThat(digests()).hasSize(2);
  }

  @Test
  void an_item_that_fails_fails_alone_and_is_tried_again() throws Exception {
    feed(UN, DEUX);
    translator =
        new FakeTranslator(
            french ->
                french.get(0).equals("Titre 2")
                    ? CompletableFuture.failedFuture(new IllegalStateException("a bug"))
                    : CompletableFuture.completedFuture(FakeTranslator.english(french)));
    assertThat(outcomes(report())).containsExactly(Done.class, Failed.class);
    translator = new FakeTranslator();
    assertThat(outcomes(report())).containsExactly(Unchanged.class, Done.class);
    assertThat(translator.asked).noneMatch(french -> french.contains("maire"));
  }

  @Test
  void an_item_that_is_not_french_is_skipped_under_its_own_name() throws Exception {
    feed(UN, item("2", "The opposition is calling for an election as soon as possible, again."));
    RunReport report = report();
    assertThat(outcomes(report)).containsExactlyInAnyOrder(Done.class, Skipped.class);
    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(report.entries().stream().map(RunEntry::path).distinct()).hasSize(2);
  }

  @Test
  void what_is_done_of_a_feed_at_the_deadline_stays_done() throws Exception {
    feed(UN, DEUX);
    CompletableFuture<List<Translation>> never = new CompletableFuture<>();
    translator =
        new FakeTranslator(
            french ->
                french.get(0).equals("Titre 2")
                    ? never
                    : CompletableFuture.completedFuture(FakeTranslator.english(french)));
    settings = settings.withTimeLimit(Optional.of(Duration.ofMillis(300)));
    RunReport stopped = report();
    assertThat(outcomes(stopped)).containsExactly(Done.class);
    assertThat(stopped.remaining()).containsExactly("presse.xml");
    settings = settings.withTimeLimit(Optional.empty());
    translator = new FakeTranslator();
    assertThat(outcomes(report())).containsExactly(Unchanged.class, Done.class);
  }

  @Test
  void the_same_feed_gives_the_same_digests_however_it_came_about() throws Exception {
    feed(UN);
    report();
    feed(DEUX, UN);
    report();
    List<String> grown = contents();
    Path other = dir.resolve("other");
    out = other;
    report();
    assertThat(contents()).isEqualTo(grown);
  }

  private List<String> contents() throws IOException {
    List<String> contents = new ArrayList<>();
    for (String digest : digests()) {
      contents.add(digest + " " + Files.readString(out.resolve("articles").resolve(digest)));
    }
    return contents;
  }

  @Test
  void standard_input_is_an_article_called_stdin() throws Exception {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("<p>Le maire est parti hier soir.</p>".getBytes(UTF_8)));
    try {
      RunReport report = report(List.of(Path.of("-")));
      assertThat(report.entries().stream().map(RunEntry::path).collect(Collectors.toList()))
          .containsExactly("stdin");
      assertThat(digests()).containsExactly("stdin.txt");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void a_name_that_lies_fails_with_its_own_remedy() throws Exception {
    Files.writeString(in.resolve("page.txt"), "<!doctype html><html><p>Le maire est parti.</html>");
    RunReport report = report();
    assertThat(SummaryLine.of(report).get(0))
        .isEqualTo(
            "page.txt: its name says another format than it is in (it is a web page, though its name"
                + " says plain text). Rename it to end in .html.");
  }
}
