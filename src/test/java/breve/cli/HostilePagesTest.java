package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.formats.Articles;
import breve.digest.DigestReader;
import breve.digest.DigestRenderer;
import breve.digest.Digester;
import breve.render.EditionRenderers;
import breve.render.ParsedMail;
import breve.render.Renderers;
import breve.run.DigestRun;
import breve.run.RunOrder;
import breve.run.RunSettings;
import breve.run.folder.OutputFolder;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Stop;
import breve.run.report.Progress;
import breve.run.report.RunReport;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.Translation;
import breve.translate.Translator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder of hostile articles, digested by a translator that changes nothing: whatever they try,
 * in every file that comes of them they are text.
 */
class HostilePagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final String ACTIVE =
      "script, img, svg:not(figure svg), iframe, object, embed, form, input:not(#beside), button,"
          + " table, video, audio, base, [onload], [onerror], [onmouseover], [style],"
          + " meta[http-equiv=refresh]";

  /** Where an article says that it comes from. */
  private static final String SOURCE = "https?://[\\w.-]+/[^\\s\"'<>]*";

  @TempDir static Path dir;
  private static Path out;
  private static RunReport report;

  @BeforeAll
  static void digest() throws Exception {
    Path in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = in.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.delete(in.resolve("README.md"));
    List<DigestRenderer> formats =
        Renderers.names().stream().map(name -> Renderers.named(name).orElseThrow()).toList();
    report =
        new DigestRun(
                new Articles()::read,
                2_000_000,
                new Digester(new Echo(), new BulletSelector(new LexRank()), "test"),
                new RunOrder(
                    new OutputFolder(out),
                    formats,
                    EditionRenderers.all(Renderers.names()),
                    RunSettings.defaults("test")))
            .run(RunPlan.of(List.of(in), out), new Stop(), Progress.SILENT, Clock.systemUTC());
  }

  /** Gives the French for the English. */
  private static final class Echo implements Translator {
    @Override
    public CompletableFuture<List<Translation>> translate(List<String> sentences) {
      return CompletableFuture.completedFuture(
          sentences.stream().map(s -> new Translation(s, s, -1, List.of())).toList());
    }

    @Override
    public String signature() {
      return "echo";
    }

    @Override
    public void close() {}
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(ending)).toList();
      assertThat(found).as(ending).isNotEmpty();
      return found;
    }
  }

  @Test
  void every_article_is_digested_and_nothing_lands_elsewhere() throws Exception {
    assertThat(report.entries())
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(entry -> !entry.outcome().bad());
    for (Path json : files(".json")) {
      if (!json.endsWith("run.json")) {
        assertThat(new DigestReader().read(Files.readString(json)).blocks()).isNotEmpty();
      }
    }
    try (Stream<Path> top = Files.list(out)) {
      assertThat(top.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              ".breve",
              "articles",
              "run.json",
              "index.html",
              "edition.md",
              "edition.atom",
              "edition.epub",
              "edition.txt",
              "edition.opds.atom",
              "edition.eml");
    }
  }

  @Test
  void the_pages_hold_nothing_active_and_link_to_digests_and_sources_only() throws Exception {
    for (Path page : files(".html")) {
      Document document = Jsoup.parse(Files.readString(page));
      assertThat(document.select(ACTIVE)).as(page.toString()).isEmpty();
      assertThat(document.select("style")).hasSize(1);
      assertThat(document.select("meta[http-equiv]").eachAttr("http-equiv"))
          .containsExactly("Content-Security-Policy");
      assertHarmless(document, page);
    }
  }

  @Test
  void what_they_tried_is_there_to_be_read() throws Exception {
    assertThat(Jsoup.parse(Files.readString(out.resolve("articles/balises-script.html"))).text())
        .contains("<script>alert(\"bonjour\")</script>", "<img src=x onerror=\"alert(1)\">");
    assertThat(Jsoup.parse(Files.readString(out.resolve("index.html"))).text())
        .contains("[lien](javascript:alert(1))", "</h1></header></main></body></html>");
  }

  @Test
  void markdown_links_to_digests_and_sources_only_when_a_forge_renders_it() throws Exception {
    for (Path file : files(".md")) {
      String html =
          HtmlRenderer.builder()
              .build()
              .render(Parser.builder().build().parse(Files.readString(file)));
      Document document = Jsoup.parse(html);
      assertThat(document.select(ACTIVE)).as(file.toString()).isEmpty();
      assertHarmless(document, file);
    }
  }

  @Test
  void feed_book_and_xliff_are_well_formed_and_hold_nothing_active() throws Exception {
    List<byte[]> documents = new ArrayList<>();
    documents.add(Files.readAllBytes(out.resolve("edition.atom")));
    documents.add(Files.readAllBytes(out.resolve("edition.opds.atom")));
    for (Path xliff : files(".xliff")) {
      documents.add(Files.readAllBytes(xliff));
    }
    try (ZipFile book = new ZipFile(out.resolve("edition.epub").toFile())) {
      for (Enumeration<? extends ZipEntry> all = book.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.getName().endsWith(".xhtml")) {
          try (InputStream in = book.getInputStream(entry)) {
            documents.add(in.readAllBytes());
          }
        }
      }
    }
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
    for (byte[] bytes : documents) {
      builder.parse(new java.io.ByteArrayInputStream(bytes));
      Document document =
          Jsoup.parse(
              new String(bytes, StandardCharsets.UTF_8), "", org.jsoup.parser.Parser.xmlParser());
      assertThat(document.select(ACTIVE)).isEmpty();
      assertThat(document.select("a").eachAttr("href"))
          .allMatch(href -> href.matches("#[bnf][\\ds]+|article-\\d+\\.xhtml|" + SOURCE));
    }
  }

  @Test
  void the_mail_is_two_texts_that_hold_nothing_active() throws Exception {
    Path file = out.resolve("edition.eml");
    ParsedMail mail = ParsedMail.of(Files.readAllBytes(file));
    assertThat(mail.headers())
        .containsOnlyKeys(
            "Date",
            "From",
            "Subject",
            "Message-ID",
            "Auto-Submitted",
            "Content-Language",
            "MIME-Version",
            "Content-Type");
    assertThat(mail.types()).containsExactly("text/plain", "text/html");
    Document document = Jsoup.parse(mail.texts().get(1));
    assertThat(document.select(ACTIVE)).isEmpty();
    assertHarmless(document, file);
  }

  private static void assertHarmless(Document document, Path file) {
    for (Element link : document.select("[href], [src], [action]")) {
      assertThat(link.tagName()).isEqualTo("a");
      assertThat(link.attr("href"))
          .as(file.toString())
          .matches(
              "#[bnf][\\ds]+|(\\.\\./)+index\\.html|(\\.\\./)*articles/[\\w./%&;-]+\\.html|"
                  + SOURCE);
      if (link.attr("href").startsWith("http")) { // a reader sees where it leads
        assertThat(link.text()).isEqualTo(URI.create(link.attr("href")).getHost());
      }
    }
  }
}
