package breve.article.html;

import breve.article.ArticleReader;
import breve.article.BlockKind;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Format;
import breve.article.Input;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a web page as the reader mode of a browser does: finds title, date, byline and body, and
 * leaves out what surrounds them. The page is parsed only; nothing that it names is fetched.
 */
public final class HtmlReader implements ArticleReader {
  /** Browsers stop at 512; no page that somebody wrote comes near either. */
  private static final int MAX_DEPTH = 256;

  private final PageDecoder decoder = new PageDecoder();
  private final PageMetadataReader metadata = new PageMetadataReader();
  private final HtmlBlocks blocks = new HtmlBlocks();

  @Override
  public Format format() {
    return Format.HTML;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    String html =
        decoder
            .decode(input.bytes(), Optional.empty())
            .orElseThrow(
                () ->
                    UnusableInputException.notText(
                        "not a web page, though its name says so",
                        "save the page again, or leave it out"));
    return List.of(pageOf(html));
  }

  /**
   * The draft of a whole page that is an article.
   *
   * @throws UnusableInputException when no text is found in it
   */
  public Draft pageOf(String html) throws UnusableInputException {
    Draft draft = draftOf(html);
    if (draft.parts().stream().allMatch(part -> part.kind() == BlockKind.HEADING)) {
      throw draft.parts().isEmpty()
          ? UnusableInputException.skipped(SkipReason.EMPTY, "there is no text in it")
          : UnusableInputException.skipped(
              SkipReason.EMPTY, "no article was found under its title", "give its text as .txt");
    }
    return draft;
  }

  /** The draft of a whole page. */
  public Draft draftOf(String html) {
    Document page = parse(html);
    PageMetadata about = metadata.of(page);
    Clutter.removeFrom(page);
    List<Part> found = blocks.of(new BodyFinder(page).body());
    List<Part> carried = about.articleBody().map(this::partsOfBody).orElse(List.of());
    if (length(found) < length(carried) / 2) {
      // The page is filled by a script, but carries its text for search engines.
      found = carried;
    }
    PageParts parts = PageParts.of(found, about);
    return Draft.of(parts.date(), parts.byline(), parts.parts()).from(about.origin());
  }

  private List<Part> partsOfBody(String text) {
    if (!EscapedText.isMarkup(text)) {
      return blocks.ofText(text);
    }
    Document page = parse(text);
    Clutter.removeFrom(page);
    return blocks.of(List.of(page.body()));
  }

  /**
   * The parts of a piece of a page that holds nothing but the text, as feeds and Markdown have it.
   */
  public List<Part> partsOf(String fragment) {
    Document page = parse(fragment);
    Clutter.removeFrom(page);
    return PageParts.ofPiece(blocks.of(List.of(page.body())));
  }

  /** The parts of a page or piece of one, under a title that is known. */
  public static List<Part> titled(Optional<String> title, List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    title
        .filter(t -> all.isEmpty() || !Words.same(all.get(0).text(), t))
        .ifPresent(t -> all.add(0, PageParts.heading(t)));
    if (title.isPresent() && !all.isEmpty() && Words.same(all.get(0).text(), title.get())) {
      all.set(0, PageParts.heading(all.get(0).text()));
    }
    return all;
  }

  private static Document parse(String html) {
    // Without a base address: no link in it can be made whole, let alone followed.
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }

  private static int length(List<Part> parts) {
    return parts.stream().mapToInt(part -> part.text().length()).sum();
  }

  /** The element's text on one line. */
  static String line(Element element) {
    return element.text().strip();
  }
}
