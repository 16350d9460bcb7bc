package breve.cli;

import static breve.fetch.LoopbackPress.full;
import static breve.fetch.LoopbackPress.item;
import static breve.fetch.LoopbackPress.rss;
import static org.assertj.core.api.Assertions.assertThat;

import breve.fetch.LoopbackPress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private LoopbackPress press;

  @BeforeEach
  void open() throws IOException {
    press = new LoopbackPress();
    press.feed("/rss", rss(item("Le pont", press.url("/pont"), full("Le pont"))));
  }

  @AfterEach
  void close() {
    press.close();
  }

  @Test
  void a_list_with_one_good_feed_and_one_bad_one() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml version='2.0'><body><outline text='La Gazette' xmlUrl='%s'/><outline text='Gone'"
                    .formatted(press.url("/rss"))
                + " xmlUrl='%s'/></body></opml>".formatted(press.url("/gone")));
    assertThat(fetch(list.toString(), "--allow-private", "--pause", "0s")).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo(
            """
            breve fetch: Gone (%s): it is not there (404); correct its address
            breve fetch: 2 feeds: 1 read, 1 failed; 1 new article in %s
            """
                .formatted(press.url("/gone"), inbox()));
    assertThat(out.toString()).isEmpty();
    assertThat(inbox().resolve("la-gazette")).isDirectoryContaining("glob:**/le-pont-*.mhtml");
  }

  @Test
  void servers_see_who_asks() {
    assertThat(
            fetch(press.url("/rss"), "--allow-private", "--contact", "redaction@gazette.invalid"))
        .as(err.toString())
        .isZero();
    assertThat(press.requests().get(0).header("User-Agent"))
        .startsWith("breve/")
        .endsWith("(feed reader; +https://github.com/breve-news/breve; redaction@gazette.invalid)");
  }

  @Test
  void without_leave_private_addresses_are_not_asked() {
    assertThat(fetch(press.url("/rss"))).isEqualTo(3);
    assertThat(err.toString()).contains("give --allow-private if you mean it");
    assertThat(press.requests()).isEmpty();
  }

  @Test
  void wrong_settings_and_lists_are_usage_errors() {
    assertThat(fetch(folder.resolve("none.opml").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none.opml can't be read (no such file)");
    for (String[] wrong :
        new String[][] {
          {"--pages", "alway"},
          {"--newest", "0"},
          {"--hosts", "0"},
          {"--keep", "0"},
          {"--timeout", "0s"},
          {"--max-size", "0"},
          {"--contact", "a\r\nCookie: x"}
        }) {
      assertThat(fetch(press.url("/rss"), wrong[0], wrong[1])).as(wrong[0]).isEqualTo(2);
    }
    assertThat(press.requests()).isEmpty();
  }

  @Test
  void help_says_that_it_opens_connections() {
    assertThat(fetch("--help")).isZero();
    assertThat(out.toString()).contains("Opens network connections", "Examples:");
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  private int fetch(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "fetch";
    all[1] = "--inbox";
    all[2] = inbox().toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }
}
