package breve.fetch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.fetch.LoopbackPress;
import breve.run.outcome.Ending;
import breve.run.outcome.Stop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebTest {
  private static final long LIMIT = 100_000;

  private final HostTurns turns = new HostTurns(Duration.ZERO);
  private final Stop stop = new Stop();
  private LoopbackPress press;

  @BeforeEach
  void open() throws IOException {
    press = new LoopbackPress();
  }

  @AfterEach
  void close() {
    press.close();
  }

  @Test
  void a_request_says_who_asks_and_what_is_known() throws Exception {
    press.feed("/rss", "<rss/>");
    Answer first = web(true).ask(feed("/rss", Optional.empty(), Optional.empty()));
    Answer.Content content = first.content().orElseThrow();
    assertThat(new String(content.bytes(), UTF_8)).isEqualTo("<rss/>");
    assertThat(content.lastModified()).contains("Sat, 28 Nov 2026 05:00:00 GMT");

    Answer second = web(true).ask(feed("/rss", content.etag(), content.lastModified()));
    assertThat(second.content()).isEmpty();
    LoopbackPress.Request request = press.requests().get(1);
    assertThat(request.header("User-Agent")).isEqualTo("breve/test (+https://breve.invalid)");
    assertThat(request.header("If-None-Match")).isEqualTo(content.etag().orElseThrow());
    assertThat(request.header("If-Modified-Since")).isEqualTo("Sat, 28 Nov 2026 05:00:00 GMT");
    assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void cookies_are_not_kept() throws Exception {
    press.at(
        "/rss",
        e -> {
          e.getResponseHeaders().add("Set-Cookie", "reader=7; Path=/");
          LoopbackPress.send(e, "text/xml", "<rss/>".getBytes(UTF_8));
        });
    Web web = web(true);
    web.ask(page("/rss"));
    web.ask(page("/rss"));
    assertThat(press.requests()).hasSize(2).noneMatch(r -> r.headers().containsKey("Cookie"));
  }

  @Test
  void gzip_is_undone() throws Exception {
    gzipped("/rss", LoopbackPress.gzip("<rss>é</rss>".getBytes(UTF_8)));
    assertThat(new String(body("/rss"), UTF_8)).isEqualTo("<rss>é</rss>");
  }

  @Test
  void a_small_file_that_unpacks_to_a_huge_one_is_stopped() throws Exception {
    byte[] bomb = LoopbackPress.gzip(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan((int) LIMIT);
    gzipped("/bomb", bomb);
    assertThatThrownBy(() -> body("/bomb")).hasMessageStartingWith("it is larger than 0.1 MB");
  }

  @Test
  void what_is_cut_short_or_packed_otherwise_is_refused() throws Exception {
    byte[] whole = LoopbackPress.gzip("<rss>é</rss>".getBytes(UTF_8));
    gzipped("/cut", java.util.Arrays.copyOf(whole, whole.length - 9));
    assertThatThrownBy(() -> body("/cut")).hasMessageContaining("damaged or cut short");
    press.at(
        "/br",
        e -> {
          e.getResponseHeaders().add("Content-Encoding", "br");
          LoopbackPress.send(e, "text/xml", new byte[] {1, 2, 3});
        });
    assertThatThrownBy(() -> body("/br")).hasMessageContaining("packed in a way");
    press.at(
        "/short",
        e -> {
          e.sendResponseHeaders(200, 1000);
          e.getResponseBody().write(new byte[10]);
          e.getResponseBody().flush();
        });
    assertThatThrownBy(() -> body("/short")).hasMessageContaining("can't be reached, or broke off");
  }

  @Test
  void an_endless_body_is_stopped_at_the_limit() {
    press.at(
        "/endless",
        e -> {
          e.sendResponseHeaders(200, 0);
          try (OutputStream out = e.getResponseBody()) {
            while (true) {
              out.write(new byte[10_000]);
            }
          }
        });
    assertThatThrownBy(() -> body("/endless")).hasMessageStartingWith("it is larger than 0.1 MB");
  }

  @Test
  void a_body_that_drips_is_given_up() {
    press.at(
        "/drip",
        e -> {
          e.sendResponseHeaders(200, 0);
          drip(e.getResponseBody());
        });
    assertThatThrownBy(() -> body("/drip")).hasMessageStartingWith("it took longer than 2 s");
  }

  @Test
  void a_server_that_says_nothing_is_given_up() {
    press.at("/silent", e -> sleep(10_000));
    assertThatThrownBy(() -> body("/silent")).hasMessageStartingWith("it took longer than 2 s");
  }

  @Test
  void a_stop_ends_what_is_being_asked() {
    press.at(
        "/silent",
        e -> {
          stop.request(Ending.INTERRUPTED);
          sleep(10_000);
        });
    assertThatThrownBy(() -> body("/silent")).hasMessageStartingWith("it was stopped");
  }

  @Test
  void a_permanent_redirection_is_remembered_and_a_passing_one_is_not() throws Exception {
    press.page("/new", "<p>oui</p>");
    press.redirect("/old", 301, "/new#part").redirect("/older", 308, "/old");
    press.redirect("/now", 302, "/new").redirect("/mixed", 301, "/now");
    assertThat(web(true).ask(page("/older")).moved()).contains(press.uri("/new"));
    assertThat(web(true).ask(page("/now")).moved()).isEmpty();
    Answer mixed = web(true).ask(page("/mixed"));
    assertThat(mixed.moved()).contains(press.uri("/now"));
    assertThat(mixed.address()).isEqualTo(press.uri("/new"));
  }

  @Test
  void redirections_come_to_an_end() {
    press.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
    assertThatThrownBy(() -> body("/a")).hasMessageContaining("it leads in a circle");
    for (int i = 0; i < 20; i++) {
      press.redirect("/chain" + i, 302, "/chain" + (i + 1));
    }
    assertThatThrownBy(() -> body("/chain0")).hasMessageContaining("more than 5 times");
    assertThat(press.paths()).contains("/chain5").doesNotContain("/chain6");
  }

  @Test
  void a_redirection_leads_to_no_file_and_to_no_nowhere() {
    press.redirect("/file", 302, "file:///etc/passwd").redirect("/none", 302, "");
    assertThatThrownBy(() -> body("/file")).hasMessageContaining("file:///etc/passwd");
    assertThatThrownBy(() -> body("/none")).isInstanceOf(FetchProblem.class);
  }

  /** 127.0.0.1 passes for an address of the internet here, and only that. */
  @Test
  void a_public_server_cannot_lead_to_a_private_one() {
    AddressGuard guard =
        new AddressGuard(
            false,
            host ->
                InetAddress.getAllByName(host.equals("127.0.0.1") ? "9.9.9.9" : "169.254.169.254"));
    press.redirect("/out", 302, "http://metadata.invalid/latest/");
    assertThatThrownBy(() -> web(guard).ask(page("/out")))
        .hasMessageStartingWith("metadata.invalid is 169.254.169.254");
    assertThat(press.paths()).containsExactly("/out");
  }

  @Test
  void without_leave_this_machine_is_not_asked() {
    press.page("/", "x");
    assertThatThrownBy(() -> web(false).ask(page("/"))).hasMessageContaining("--allow-private");
    assertThat(press.requests()).isEmpty();
  }

  @Test
  void a_host_that_asks_for_patience_gets_it() {
    press.at(
        "/busy",
        e -> {
          e.getResponseHeaders().add("Retry-After", "120");
          e.sendResponseHeaders(429, -1);
        });
    press.page("/other", "x");
    Instant before = Instant.now();
    assertThatThrownBy(() -> body("/busy")).hasMessageContaining("asks for patience (429)");
    assertThat(turns.heldUntil("127.0.0.1", Instant.now()).orElseThrow())
        .isBetween(before.plusSeconds(119), Instant.now().plusSeconds(121));
    assertThatThrownBy(() -> body("/other")).hasMessageContaining("wishes not to be asked before");
    assertThat(press.paths()).containsExactly("/busy");
  }

  @Test
  void what_a_server_refuses_comes_with_a_remedy() {
    press.status("/gone", 410).status("/pay", 402).status("/trouble", 500).status("/odd", 418);
    assertThatThrownBy(() -> body("/gone")).hasMessageContaining("take it out of the list");
    assertThatThrownBy(() -> body("/missing")).hasMessageContaining("correct its address");
    assertThatThrownBy(() -> body("/pay")).hasMessageContaining("lets no feed reader in (402)");
    assertThatThrownBy(() -> body("/trouble")).hasMessageContaining("tried again next time");
    assertThatThrownBy(() -> body("/odd")).hasMessageContaining("answered 418");
  }

  private byte[] body(String path) throws Exception {
    return web(true).ask(page(path)).content().orElseThrow().bytes();
  }

  private Web web(boolean allowPrivate) {
    return web(new AddressGuard(allowPrivate, InetAddress::getAllByName));
  }

  private Web web(AddressGuard guard) {
    Manners manners =
        new Manners("breve/test (+https://breve.invalid)", Duration.ofSeconds(2), LIMIT);
    return new Web(guard, turns, manners, stop);
  }

  private Asked page(String path) {
    return Asked.page(press.uri(path));
  }

  private Asked feed(String path, Optional<String> etag, Optional<String> lastModified) {
    return Asked.feed(press.uri(path), etag, lastModified);
  }

  private void gzipped(String path, byte[] body) {
    press.at(
        path,
        e -> {
          e.getResponseHeaders().add("Content-Encoding", "gzip");
          LoopbackPress.send(e, "text/xml", body);
        });
  }

  private static void drip(OutputStream out) throws IOException {
    for (int i = 0; i < 100; i++) {
      out.write('a');
      out.flush();
      sleep(100);
    }
  }

  private static void sleep(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException("the server is closed", e);
    }
  }
}
