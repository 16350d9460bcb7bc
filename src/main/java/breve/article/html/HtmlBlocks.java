package breve.article.html;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Cuts elements into the blocks that a reader sees: paragraphs, headings, list items, captions. */
final class HtmlBlocks {
  private final TextCleaner cleaner = new TextCleaner();

  /** The blocks of some elements, in document order. */
  List<Part> of(List<Element> elements) {
    BlockCollector collector = new BlockCollector(cleaner);
    for (Element element : elements) {
      NodeTraversor.traverse(collector, element);
      collector.end();
    }
    return collector.parts();
  }

  /** The paragraphs of a text without marks, a line each. */
  List<Part> ofText(String text) {
    List<Part> parts = new ArrayList<>();
    cleaner
        .clean(text)
        .lines()
        .map(line -> line.replaceAll(" {2,}", " ").strip())
        .filter(line -> !line.isEmpty())
        .forEach(line -> parts.add(new Part(BlockKind.TEXT, line)));
    return parts;
  }
}
