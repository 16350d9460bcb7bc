package breve.cli;

import static breve.fetch.LoopbackPress.article;
import static breve.fetch.LoopbackPress.item;
import static breve.fetch.LoopbackPress.rss;
import static org.assertj.core.api.Assertions.assertThat;

import breve.fetch.LoopbackPress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies while it fetches; the server it asks kills it. */
class FetchKillTest {
  private static final int PAGES = 5;

  @TempDir private Path folder;

  @Test
  void after_a_kill_every_file_is_whole_and_the_next_run_asks_for_the_rest_only() throws Exception {
    try (LoopbackPress press = new LoopbackPress()) {
      String[] items = new String[PAGES];
      for (int i = 0; i < PAGES; i++) {
        items[i] = item("Le pont " + i, press.url("/p" + i), "Il ferme. Lire la suite");
        press.page("/p" + i, page(i));
      }
      press.feed("/rss", rss(items));
      CompletableFuture<Process> running = new CompletableFuture<>();
      press.at("/p3", e -> running.join().destroyForcibly());
      running.complete(started(press.url("/rss")));
      assertThat(running.join().waitFor()).isEqualTo(137);

      List<Path> before = articles();
      assertThat(before).hasSize(3);
      for (Path file : before) {
        assertThat(Files.readString(file)).endsWith("</html>");
      }
      press.page("/p3", page(3));
      press.forget();
      StringWriter err = new StringWriter();
      int code =
          Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
              .execute(arguments(press.url("/rss")).toArray(String[]::new));
      assertThat(code).as(err.toString()).isZero();
      assertThat(articles()).hasSize(PAGES).containsAll(before);
      assertThat(press.paths()).containsExactly("/rss", "/p3", "/p4");
    }
  }

  private Process started(String feed) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "breve.cli.Main");
    return new ProcessBuilder(Stream.concat(java, arguments(feed).stream()).toList())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  private List<String> arguments(String feed) {
    return List.of(
        "fetch", feed, "--inbox", inbox().toString(), "--allow-private", "--pause", "0s");
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  private List<Path> articles() throws IOException {
    try (Stream<Path> all = Files.walk(inbox())) {
      return all.filter(file -> file.toString().endsWith(".mhtml")).sorted().toList();
    }
  }

  private static String page(int number) {
    return "<!DOCTYPE html><html><body><article><h1>Le pont "
        + number
        + "</h1>"
        + article("Le pont " + number)
        + "</article></body></html>";
  }
}
