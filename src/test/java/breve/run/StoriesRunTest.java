package breve.run;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.formats.Articles;
import breve.digest.Digester;
import breve.digest.JsonRenderer;
import breve.edition.LabelledNights;
import breve.edition.LabelledNights.Labelled;
import breve.render.EditionRenderers;
import breve.run.folder.OutputFolder;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Ending;
import breve.run.outcome.Stop;
import breve.run.report.Progress;
import breve.run.report.RunReport;
import breve.run.stories.StorySettings;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five nights, each with an inbox that holds nothing but that night's articles. */
class StoriesRunTest {
  private static final List<Labelled> ARTICLES = LabelledNights.of("mars");

  @TempDir Path dir;
  private Path in;
  private Path out;
  private StorySettings stories = StorySettings.DEFAULT;
  private Stop stop = new Stop();

  @BeforeEach
  void folders() {
    in = dir.resolve("in");
    out = dir.resolve("out");
  }

  /** The inbox of a night, and of no other; of earlier ones too if they are kept. */
  private void inbox(int night, boolean earlierToo) throws IOException {
    Files.createDirectories(in);
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    for (Labelled article : ARTICLES) {
      if (article.night() == night || (earlierToo && article.night() < night)) {
        Files.writeString(in.resolve(article.name() + ".txt"), article.file());
      }
    }
  }

  private RunReport run(int night, int hour) throws Exception {
    Instant now = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofHours(24L * night + hour));
    return new DigestRun(
            new Articles()::read,
            10_000,
            new Digester(new FakeTranslator(), new BulletSelector(new LexRank()), "test"),
            new RunOrder(
                    new OutputFolder(out),
                    List.of(new JsonRenderer()),
                    EditionRenderers.all(List.of("json")),
                    RunSettings.defaults("test"))
                .withStories(stories))
        .run(RunPlan.of(List.of(in), out), stop, Progress.SILENT, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void nights(int first, int last) throws Exception {
    for (int night = first; night <= last; night++) {
      inbox(night, false);
      run(night, 4);
    }
  }

  private Document page(String file) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(file)));
  }

  /** What a reader sees, and what is remembered: all files but the report of the run. */
  private SortedMap<String, String> bytes() throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (!List.of("run.json", ".breve/lock", ".breve/journal.jsonl").contains(name)) {
          bytes.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return bytes;
  }

  /** How many articles are remembered, by the night that met them. */
  private Map<String, Integer> remembered() throws Exception {
    Map<String, Integer> nights = new TreeMap<>();
    try (Connection db =
            DriverManager.getConnection("jdbc:sqlite:" + out.resolve(".breve/stories.db"));
        Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery("SELECT first_seen FROM article")) {
      while (row.next()) {
        nights.merge(row.getString(1).substring(0, 10), 1, Integer::sum);
      }
    }
    return nights;
  }

  private Element story(String title) throws IOException {
    return page("index.html").select(".story").stream()
        .filter(s -> s.select("h2").text().contains(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_fifth_edition_says_since_when_its_stories_run_and_what_is_new() throws Exception {
    nights(1, 5);

    Element fire = story("Solvachim");
    assertThat(fire.text()).contains("Since 2 March 2026, 5 articles · the story so far");
    assertThat(fire.select(".bullets li strong")).isNotEmpty();
    assertThat(story("disparu").text()).contains("Since 4 March 2026, 3 articles");
    assertThat(story("avalanche").text()).doesNotContain("ince", "so far");
    assertThat(Files.readString(out.resolve("edition.md")))
        .contains("*Since 2 March 2026, 5 articles*", "- **new:** ");
    assertThat(Files.readString(out.resolve("edition.atom")))
        .contains("Of a story that began on 2 March 2026.");
  }

  @Test
  void the_night_after_its_first_a_story_runs_since_yesterday() throws Exception {
    nights(1, 2);
    assertThat(story("Solvachim").text()).contains("Since yesterday, 3 articles");
    assertThat(story("Trémilly").text()).doesNotContain("ince yesterday");
  }

  @Test
  void a_story_s_page_lists_its_articles_by_date_with_a_timeline() throws Exception {
    nights(1, 5);
    String href = story("Solvachim").select("a[href^=stories/]").attr("href");
    Document page = page(href);

    assertThat(page.select("h2").eachText())
        .containsExactly("2 March 2026", "3 March 2026", "4 March 2026", "6 March 2026");
    assertThat(page.select(".story h3")).hasSize(5);
    assertThat(page.select(".story h3 a").eachAttr("href"))
        .as("digests stay until they are pruned")
        .hasSize(5)
        .allSatisfy(link -> assertThat(out.resolve("stories").resolve(link).normalize()).exists());
    assertThat(page.select("svg circle")).hasSize(5);
    assertThat(page.select("svg circle[fill=none]")).hasSize(4);
    assertThat(page.select("svg").attr("aria-label"))
        .isEqualTo(
            "Articles by day: 2 March 2026: 2, 3 March 2026: 1, 4 March 2026: 1, 6 March 2026: 1");
    assertThat(page.select("script, img, [style]")).isEmpty();
  }

  @Test
  void a_rerun_of_the_same_night_changes_no_file() throws Exception {
    nights(1, 3);
    SortedMap<String, String> once = bytes();
    run(3, 9);
    assertThat(bytes()).isEqualTo(once);
    run(4, 4);
    assertThat(bytes()).as("nor does a night with nothing new").isEqualTo(once);
  }

  @Test
  void a_night_that_was_killed_before_its_end_and_done_again_is_the_same() throws Exception {
    nights(1, 4);
    SortedMap<String, String> undisturbed = bytes();

    out = dir.resolve("again");
    nights(1, 3);
    inbox(4, false);
    Path last = in.resolve(ARTICLES.get(31).name() + ".txt");
    String text = Files.readString(last);
    Files.delete(last);
    stop.request(Ending.TERMINATED);
    run(4, 4);
    stop = new Stop();
    Files.writeString(last, text);
    run(4, 6);
    assertThat(bytes().keySet()).isEqualTo(undisturbed.keySet());
    for (String file : undisturbed.keySet()) {
      if (!file.endsWith(".db")) {
        assertThat(bytes().get(file)).as(file).isEqualTo(undisturbed.get(file));
      }
    }
    assertThat(remembered()).containsEntry("2026-03-05", 8);
  }

  @Test
  void an_inbox_that_grows_has_the_same_stories_as_one_that_is_emptied() throws Exception {
    nights(1, 5);
    String since = story("Solvachim").select("p.meta").last().text();

    out = dir.resolve("grown");
    for (int night = 1; night <= 5; night++) {
      inbox(night, true);
      run(night, 4);
    }
    assertThat(story("Solvachim").select("p.meta").get(1).text()).isEqualTo(since);
    assertThat(page("index.html").select(".story").size()).isEqualTo(17);
  }

  @Test
  void without_its_history_an_inbox_that_grows_loses_no_story() throws Exception {
    for (int night = 1; night <= 5; night++) {
      inbox(night, true);
      run(night, 4);
    }
    List<String> known = page("index.html").select(".story h2").eachText();
    String since = story("Solvachim").text();
    Files.delete(out.resolve(".breve/stories.db"));
    run(5, 9);
    assertThat(page("index.html").select(".story h2").eachText()).isEqualTo(known);
    assertThat(story("Solvachim").text()).isEqualTo(since);
  }

  @Test
  void a_damaged_history_is_set_aside_and_the_edition_is_made() throws Exception {
    nights(1, 2);
    Files.writeString(out.resolve(".breve/stories.db"), "no database ".repeat(1000));
    inbox(3, false);
    RunReport report = run(3, 4);

    assertThat(report.edition()).contains("index.html");
    assertThat(story("Valmore").text()).doesNotContain("Since");
    assertThat(out.resolve(".breve/stories.db.damaged")).exists();
    assertThat(remembered()).containsOnlyKeys("2026-03-04");
  }

  @Test
  void what_is_to_be_forgotten_leaves_neither_words_nor_pages() throws Exception {
    nights(1, 2);
    assertThat(out.resolve("stories")).isNotEmptyDirectory();
    inbox(3, false);
    stories = new StorySettings(true, 30);
    run(3, 4);

    assertThat(page("index.html").text()).doesNotContain("Since");
    assertThat(out.resolve("stories")).isEmptyDirectory();
    assertThat(Files.readString(out.resolve(".breve/stories.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Trémilly", "Dorval", "pavillon chypriote");
  }

  @Test
  void articles_are_remembered_for_so_many_days_and_their_story_keeps_its_first() throws Exception {
    stories = new StorySettings(false, 2);
    nights(1, 5);
    assertThat(remembered()).containsOnlyKeys("2026-03-04", "2026-03-05", "2026-03-06");
    assertThat(story("Solvachim").text()).contains("Since 2 March 2026, 3 articles");
  }
}
