package breve.fetch;

import static breve.fetch.LoopbackPress.article;
import static breve.fetch.LoopbackPress.full;
import static breve.fetch.LoopbackPress.item;
import static breve.fetch.LoopbackPress.rss;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Article;
import breve.article.Block;
import breve.article.Reading.Read;
import breve.article.Sentence;
import breve.article.formats.Articles;
import breve.fetch.FeedOutcome.Result;
import breve.fetch.inbox.Inbox;
import breve.fetch.list.PageRule;
import breve.fetch.list.Subscription;
import breve.fetch.web.AddressGuard;
import breve.fetch.web.HostTurns;
import breve.fetch.web.Manners;
import breve.run.folder.RunLock.LockedException;
import breve.run.outcome.Ending;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of fetching from a newspaper's server on this machine. */
class FetchRunTest {
  private static final String TEASER = "Le pont ferme lundi. Lire la suite";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  @TempDir private Path folder;
  private final List<String> warnings = new ArrayList<>();
  private Stop stop = new Stop();
  private LoopbackPress press;
  private LocalDate today = MONDAY;
  private PageRule rule = PageRule.AUTO;
  private int newest = 50;
  private int hosts = 4;
  private Optional<LocalDate> removeBefore = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    press = new LoopbackPress();
  }

  @AfterEach
  void close() {
    press.close();
  }

  @Test
  void an_item_and_where_it_came_from_reach_the_digest() throws Exception {
    press.feed("/rss", rss(item("Le pont ferme", press.url("/pont"), full("Le pont"))));
    assertThat(night("/rss").summary("inbox")).isEqualTo("1 feed: 1 read; 1 new article in inbox");
    assertThat(files()).singleElement().asString().startsWith("la-gazette/le-pont-ferme-");

    Article article = articles().get(0);
    assertThat(article.title().text()).isEqualTo("Le pont ferme");
    assertThat(article.date()).hasToString("Optional[2026-11-28]");
    assertThat(article.byline()).contains("Solène Maréchal");
    assertThat(article.source().origin().link()).contains(press.url("/pont"));
    assertThat(article.source().origin().site()).contains("La Gazette");
    String file = Files.readString(inbox().resolve(files().get(0)));
    assertThat(file)
        .contains("X-Breve-Feed: La Gazette\r\n", "X-Breve-Feed-Address: " + press.url("/rss"))
        .containsPattern("\r\nDate: \\w{3}, \\d+ \\w{3} \\d{4} [\\d:]+ GMT\r\n");
    assertThat(press.paths()).containsExactly("/rss");
  }

  @Test
  void the_page_is_taken_where_the_feed_has_only_a_teaser() throws Exception {
    press.feed(
        "/rss",
        rss(item("Le pont ferme", press.url("/pont"), TEASER), item("Court", press.url("/c"), "")));
    press.page("/pont", page("Le pont ferme", "<link rel=canonical href=https://evil.invalid/>"));
    press.page("/c", "<title>Un mur</title><script>wall()</script>");
    assertThat(night("/rss").articles()).isEqualTo(1); // a title alone is no article
    Article article = articles().get(0);
    assertThat(text(article)).contains("Le chantier de Le pont coûtera 3,2 millions d’euros");
    assertThat(article.source().origin().link()).contains(press.url("/pont"));
    assertThat(article.source().origin().site()).contains("La Gazette");
    assertThat(article.date()).hasToString("Optional[2026-11-28]");
  }

  @Test
  void the_rule_for_pages_can_be_each_feed_s_own() throws Exception {
    press.page("/pont", page("Le pont ferme", ""));
    press.feed("/rss", rss(item("Le pont ferme", press.url("/pont"), full("Un mot"))));
    rule = PageRule.ALWAYS;
    night("/rss");
    assertThat(text(articles().get(0))).contains("Le chantier de Le pont").doesNotContain("Un mot");

    press.feed("/teasers", rss(item("Le bac", press.url("/bac"), TEASER)));
    run(
        List.of(
            new Subscription(
                press.url("/teasers"), Optional.empty(), Optional.of(PageRule.NEVER))));
    assertThat(press.paths()).doesNotContain("/bac");
  }

  @Test
  void never_twice_the_same() throws Exception {
    String pont = item("Le pont", press.url("/pont"), full("Le pont"));
    press.feed("/rss", rss(pont));
    night("/rss");
    assertThat(night("/rss").feeds().get(0).result()).isEqualTo(Result.UNCHANGED);

    String bac = item("Le bac", press.url("/bac"), full("Le bac"));
    press.feed("/rss", rss(bac, pont));
    assertThat(night("/rss").articles()).isEqualTo(1);
    // The same article in another feed of the paper, with what counts its readers.
    press.feed("/une", rss(item("Le pont", press.url("/pont?utm_source=rss"), full("Le pont"))));
    assertThat(night("/rss", "/une").articles()).isZero();
    // The same under another id.
    press.feed("/rss", rss(pont.replaceAll("<guid>.*</guid>", "<guid>id-2</guid>")));
    assertThat(night("/rss").articles()).isZero();
    // One that its reader has removed from the inbox.
    for (String file : files()) {
      Files.delete(inbox().resolve(file));
    }
    press.feed("/rss", rss(pont, bac));
    assertThat(night("/rss").articles()).isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void a_page_that_was_taken_is_not_asked_for_again() throws Exception {
    press.page("/pont", page("Le pont ferme", ""));
    press.feed("/rss", rss(item("Le pont ferme", press.url("/pont"), TEASER)));
    night("/rss");
    press.feed("/rss", rss(item("Le pont ferme", press.url("/pont"), TEASER + " ici")));
    assertThat(night("/rss").articles()).isZero();
    assertThat(press.paths()).containsOnlyOnce("/pont");
  }

  @Test
  void an_item_with_another_text_takes_the_place_of_the_old_one() throws Exception {
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
    night("/rss");
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), full("Le viaduc"))));
    assertThat(night("/rss").summary("inbox"))
        .isEqualTo("1 feed: 1 read; 0 new articles and 1 changed in inbox");
    assertThat(files()).hasSize(1);
    assertThat(text(articles().get(0))).contains("Le viaduc").doesNotContain("Le pont ferme");
  }

  @Test
  void a_move_for_good_is_remembered_until_it_leads_nowhere() throws Exception {
    press.feed("/new", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
    press.redirect("/rss", 301, "/new");
    assertThat(night("/rss").feeds().get(0).notes())
        .containsExactly("it has moved for good to " + press.url("/new") + "; list it there");
    press.forget();
    assertThat(night("/rss").feeds().get(0).notes()).isEmpty();
    assertThat(press.paths()).containsExactly("/new");

    press.status("/new", 404).feed("/rss", rss());
    assertThat(night("/rss").exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(night("/rss").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void a_move_to_what_is_no_feed_is_not_believed() throws Exception {
    press
        .redirect("/rss", 301, "/")
        .page(
            "/",
            "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml'"
                + " href='/f.xml'></head><body><p>Accueil</p></body></html>");
    assertThat(problems(night("/rss")))
        .containsExactly(
            "it is a web page, not a feed; list its feed instead: " + press.url("/f.xml"));
    press.forget();
    night("/rss");
    assertThat(press.paths()).containsExactly("/rss", "/");
  }

  @Test
  void what_is_wrong_with_one_feed_costs_that_one_only() throws Exception {
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
    press.status("/gone", 410);
    press.at(
        "/cut", e -> LoopbackPress.send(e, "text/xml", "<rss><channel><item>".getBytes(UTF_8)));
    FetchReport report = night("/gone", "/cut", "/missing", "/rss");
    assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(report.feeds())
        .extracting(FeedOutcome::result)
        .containsExactly(Result.FAILED, Result.FAILED, Result.FAILED, Result.READ);
    assertThat(files()).hasSize(1);
    assertThat(problems(report)).allMatch(line -> !line.contains("\n") && line.contains("; "));
  }

  @Test
  void a_feed_of_too_many_items_is_told() throws Exception {
    String many = item("Le pont", "x", "").repeat(1001);
    press.at("/rss", e -> LoopbackPress.send(e, "text/xml", rss(many).getBytes(UTF_8)));
    assertThat(problems(night("/rss")))
        .containsExactly(
            "1,001 items are more than the limit of 1,000; look for a smaller feed of the same"
                + " site");
  }

  @Test
  void entities_of_a_feed_are_neither_read_nor_opened() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "un secret");
    press.at(
        "/rss",
        e ->
            LoopbackPress.send(
                e,
                "text/xml",
                ("<!DOCTYPE rss [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]>"
                        + rss(item("Le pont &x;", press.url("/pont"), full("Le pont"))))
                    .getBytes(UTF_8)));
    night("/rss");
    assertThat(files()).hasSize(1);
    assertThat(Files.readString(inbox().resolve(files().get(0)))).doesNotContain("un secret");
  }

  @Test
  void an_address_that_is_none_is_told() throws Exception {
    FetchReport report =
        run(
            List.of(
                new Subscription("file:///etc/passwd", Optional.of("x"), Optional.empty()),
                new Subscription("feed", Optional.empty(), Optional.empty())));
    assertThat(problems(report)).hasSize(2).allMatch(p -> p.contains("no http or https address"));
  }

  @Test
  void a_page_that_cannot_be_had_is_tried_for_three_nights() throws Exception {
    press.status("/pont", 500);
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), TEASER)));
    for (int night = 1; night <= 2; night++) {
      FetchReport report = night("/rss");
      assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
      assertThat(problems(report))
          .containsExactly(
              "the page "
                  + press.url("/pont")
                  + " could not be had: its server has trouble (500); tried again next time");
      assertThat(files()).isEmpty();
    }
    assertThat(night("/rss").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(text(articles().get(0))).contains("Le pont ferme lundi.");
    assertThat(night("/rss").feeds().get(0).result()).isEqualTo(Result.UNCHANGED);
  }

  @Test
  void pages_that_are_not_there_are_told_in_one_line_and_their_items_taken() throws Exception {
    press.feed(
        "/rss",
        rss(item("Le pont", press.url("/a"), TEASER), item("Le bac", press.url("/b"), TEASER)));
    FetchReport report = night("/rss");
    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.feeds().get(0).notes())
        .containsExactly(
            "2 pages (the first is "
                + press.url("/a")
                + ") could not be had: it is not there (404); the item's own text is taken, if"
                + " any");
  }

  @Test
  void a_host_that_asks_for_patience_is_left_alone_in_the_next_run_too() throws Exception {
    press.at(
        "/rss",
        e -> {
          e.getResponseHeaders().add("Retry-After", "3600");
          e.sendResponseHeaders(503, -1);
        });
    press.feed("/other", rss());
    assertThat(problems(night("/rss"))).singleElement().asString().contains("patience (503)");
    press.forget();
    FetchReport next = night("/rss", "/other");
    assertThat(next.summary("inbox")).startsWith("2 feeds: 2 waiting;");
    assertThat(next.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(press.requests()).isEmpty();
  }

  @Test
  void a_host_gets_one_request_at_a_time() throws Exception {
    List<String> feeds = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      press.feed("/rss" + i, rss(item("Le pont " + i, press.url("/p" + i), TEASER)));
      press.page("/p" + i, page("Le pont " + i, ""));
      feeds.add("/rss" + i);
    }
    assertThat(night(feeds.toArray(String[]::new)).articles()).isEqualTo(6);
    assertThat(press.mostAtOnce()).isEqualTo(1);
    assertThat(press.requests()).hasSize(12);
  }

  @Test
  void of_a_whole_archive_the_newest_are_taken_and_the_rest_never() throws Exception {
    newest = 2;
    String[] items = new String[5];
    for (int i = 0; i < 5; i++) {
      items[i] = item("Le pont " + i, press.url("/p" + i), full("Le pont " + i));
    }
    press.feed("/rss", rss(items));
    FetchReport report = night("/rss");
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.feeds().get(0).notes())
        .singleElement()
        .asString()
        .startsWith("3 older items were passed over");
    press.feed("/rss", rss(items) + "<!-- changed -->");
    assertThat(night("/rss").articles()).isZero();
  }

  @Test
  void old_files_leave_the_inbox_and_do_not_come_back() throws Exception {
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
    night("/rss");
    today = MONDAY.plusDays(15);
    removeBefore = Optional.of(MONDAY.plusDays(1));
    night("/rss");
    assertThat(files()).isEmpty();
    press.feed(
        "/rss", rss(item("Le pont", press.url("/pont"), full("Le pont") + article("Un autre"))));
    assertThat(night("/rss").articles()).isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void a_feed_that_slept_for_a_year_brings_nothing_twice() throws Exception {
    String pont = item("Le pont", press.url("/pont"), full("Le pont"));
    press.feed("/rss", rss(pont));
    night("/rss");
    today = MONDAY.plusDays(365);
    press.feed("/rss", rss(item("Le bac", press.url("/bac"), full("Le bac")), pont));
    assertThat(night("/rss").articles()).isEqualTo(1);
  }

  @Test
  void what_a_killed_run_had_written_is_neither_lost_nor_fetched_again() throws Exception {
    press.page("/pont", page("Le pont ferme", ""));
    press.feed("/rss", rss(item("Le pont ferme", press.url("/pont"), TEASER)));
    night("/rss");
    // As if the run had died before it could remember anything, in the middle of another file.
    Path states = inbox().resolve(".breve/feeds");
    try (Stream<Path> remembered = Files.list(states)) {
      for (Path state : remembered.toList()) {
        Files.delete(state);
      }
    }
    Path half = Files.writeString(inbox().resolve("la-gazette/.x.mhtml.tmp"), "half");
    assertThat(night("/rss").articles()).isZero();
    assertThat(press.paths()).containsOnlyOnce("/pont");
    assertThat(files()).hasSize(1);
    assertThat(half).doesNotExist();
  }

  @Test
  void a_run_that_is_stopped_keeps_what_it_has_and_the_next_one_goes_on() throws Exception {
    hosts = 1;
    press.page("/pont", page("Le pont ferme", ""));
    press.at(
        "/bac",
        e -> {
          stop.request(Ending.INTERRUPTED);
          press.page("/bac", page("Le bac ferme", ""));
          sleep();
        });
    press.feed(
        "/rss",
        rss(
            item("Le pont ferme", press.url("/pont"), TEASER),
            item("Le bac ferme", press.url("/bac"), TEASER)));
    assertThat(night("/rss", "/other").summary("inbox"))
        .isEqualTo("2 feeds: 1 read, 1 not asked; 1 new article in inbox");
    assertThat(files()).singleElement().asString().contains("le-pont");
    stop = new Stop();
    assertThat(night("/rss").articles()).isEqualTo(1);
    assertThat(files()).hasSize(2);
    assertThat(press.paths()).containsOnlyOnce("/pont");
  }

  @Test
  void damaged_memory_is_told_and_costs_no_article() throws Exception {
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
    night("/rss");
    try (Stream<Path> states = Files.list(inbox().resolve(".breve/feeds"))) {
      Files.writeString(states.findFirst().orElseThrow(), "{\"address\":");
    }
    night("/rss");
    assertThat(warnings).singleElement().asString().contains("is damaged; its feed begins anew");
    assertThat(files()).hasSize(1);
  }

  @Test
  void two_feeds_of_one_name_have_a_folder_each() throws Exception {
    press.feed("/a", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
    press.feed("/b", rss(item("Le bac", press.url("/bac"), full("Le bac"))));
    night("/a", "/b");
    assertThat(files().stream().map(f -> f.replaceFirst("/.*", "")).toList())
        .hasSize(2)
        .doesNotHaveDuplicates();
    List<String> before = files();
    night("/b", "/a");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void names_that_lead_out_of_the_inbox_stay_in_it() throws Exception {
    press.feed("/rss", rss(item("../../../etc/passwd\u202e", press.url("/pont"), full("Le pont"))));
    run(List.of(new Subscription(press.url("/rss"), Optional.of("../.breve"), Optional.empty())));
    assertThat(files()).singleElement().asString().startsWith("breve/etc-passwd-");
  }

  @Test
  void json_feeds_are_read_too() throws Exception {
    press.at(
        "/feed.json",
        e ->
            LoopbackPress.send(
                e,
                "application/feed+json",
                ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"La Gazette\","
                        + "\"items\":[{\"id\":\"1\",\"title\":\"3 < 4\",\"url\":\""
                        + press.url("/x")
                        + "\",\"content_text\":\"Le pont <ferme> lundi & mardi. "
                        + "Il rouvre dans six mois, dit la mairie du village voisin. ".repeat(30)
                        + "\"}]}")
                    .getBytes(UTF_8)));
    night("/feed.json");
    assertThat(text(articles().get(0))).contains("Le pont <ferme> lundi & mardi.");
  }

  @Test
  void two_runs_do_not_fetch_into_one_inbox() throws Exception {
    press.feed("/rss", rss());
    Inbox inbox = new Inbox(inbox());
    inbox.prepare();
    try (var lock = inbox.lock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> night("/rss")).isInstanceOf(LockedException.class);
    }
  }

  /** A server that thinks it over. */
  private static void sleep() throws IOException {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      throw new IOException("the server is closed", e);
    }
  }

  private FetchReport night(String... paths) throws Exception {
    return run(
        Stream.of(paths)
            .map(
                path ->
                    new Subscription(press.url(path), Optional.of("La Gazette"), Optional.empty()))
            .toList());
  }

  private FetchReport run(List<Subscription> feeds) throws Exception {
    return new FetchRun(
            new Inbox(inbox()),
            new FetchSettings(rule, newest, hosts, today, removeBefore),
            AddressGuard.of(true),
            new HostTurns(Duration.ZERO),
            new Manners("breve/test", Duration.ofSeconds(5), 1_000_000),
            stop)
        .run(feeds, outcome -> {}, warnings::add);
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(inbox())) {
      return all.filter(Files::isRegularFile)
          .map(file -> inbox().relativize(file).toString())
          .filter(name -> !name.startsWith(".breve"))
          .sorted()
          .toList();
    }
  }

  private List<Article> articles() throws IOException {
    Articles reader = new Articles();
    return files().stream()
        .map(file -> reader.read(inbox(), inbox().resolve(file)).get(0))
        .map(reading -> ((Read) reading).article())
        .toList();
  }

  private static List<String> problems(FetchReport report) {
    return report.feeds().stream().flatMap(feed -> feed.problems().stream()).toList();
  }

  private static String text(Article article) {
    StringBuilder text = new StringBuilder();
    for (Block block : article.blocks()) {
      for (Sentence sentence : block.sentences()) {
        text.append(sentence.text()).append(' ');
      }
    }
    return text.toString();
  }

  private static String page(String title, String head) {
    return "<!DOCTYPE html><html lang=fr><head><title>"
        + title
        + "</title>"
        + head
        + "</head><body><nav><a href=/>Accueil</a></nav><article><h1>"
        + title
        + "</h1>"
        + article(title.replaceFirst(" ferme", ""))
        + "</article></body></html>";
  }
}
