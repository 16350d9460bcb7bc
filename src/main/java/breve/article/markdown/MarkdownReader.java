package breve.article.markdown;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Format;
import breve.article.Input;
import breve.article.Origin;
import breve.article.TextCleaner;
import breve.article.TextDecoder;
import breve.article.UnusableInputException;
import breve.article.WebAddress;
import breve.article.WrittenDate;
import breve.article.html.HtmlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark with tables, and what {@link Dialects} knows), and the title, date and
 * author of a front matter as site generators have it. Code is no text and left out.
 */
public final class MarkdownReader implements ArticleReader {
  private static final int FRONT_MATTER_LINES = 100;

  private final TextDecoder decoder = new TextDecoder();
  private final TextCleaner cleaner = new TextCleaner();
  private final HtmlReader pages = new HtmlReader();
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
          .build();

  @Override
  public Format format() {
    return Format.MARKDOWN;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    String text =
        decoder
            .decode(input.bytes())
            .orElseThrow(
                () ->
                    UnusableInputException.notText(
                        "not a text, though its name says so",
                        "give it as UTF-8, or leave it out"));
    TomlFrontMatter toml = TomlFrontMatter.of(cleaner.clean(text));
    Node document =
        parser.parse(DeepQuotes.flattened(Dialects.plain(withClosedFrontMatter(toml.text()))));
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    if (document.getFirstChild() != null) {
      document.getFirstChild().accept(visitor);
    }
    Map<String, List<String>> front = new HashMap<>(visitor.getData());
    toml.values().forEach(front::putIfAbsent);
    List<Part> parts = new MarkdownBlocks(pages).of(document);
    return List.of(
        Draft.of(
                value(front, "date").flatMap(WrittenDate::in),
                author(front),
                HtmlReader.titled(value(front, "title").or(() -> value(front, "titre")), parts))
            .from(origin(front)));
  }

  /** A clipped page has its address under one of these; that of a site's own page is relative. */
  private static Origin origin(Map<String, List<String>> front) {
    return Origin.of(
        Stream.of("canonical", "canonical_url", "url", "link", "lien", "source")
            .flatMap(key -> value(front, key).stream())
            .flatMap(link -> WebAddress.in(link).stream())
            .findFirst(),
        value(front, "site").or(() -> value(front, "publisher")));
  }

  private static Optional<String> author(Map<String, List<String>> front) {
    // The list of names under "author:" is read as keys of its own.
    return Stream.of(
            "author", "auteur", "authors", "auteurs", front.containsKey("author") ? "name" : "")
        .flatMap(key -> value(front, key).stream())
        .findFirst();
  }

  /** A rule at the top is no front matter unless another one ends it soon: all would be taken. */
  private static String withClosedFrontMatter(String text) {
    List<String> lines = text.stripLeading().lines().limit(FRONT_MATTER_LINES).toList();
    boolean opens = !lines.isEmpty() && lines.get(0).strip().equals("---");
    boolean closes = lines.stream().skip(1).anyMatch(l -> l.strip().matches("---|\\.{3}"));
    return opens && !closes ? text.stripLeading().substring("---".length()) : text;
  }

  private static Optional<String> value(Map<String, List<String>> front, String key) {
    return Optional.ofNullable(front.get(key))
        .filter(values -> !values.isEmpty())
        .map(values -> String.join(", ", values).strip())
        .filter(value -> !value.isEmpty());
  }
}
