package breve.article.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.XMLOutputter;

/**
 * Web markup that stands in a feed as XML, not as text: {@code <xh:p>} is a paragraph, whatever the
 * prefix is, but only where it is called {@code <p>} does a reader of pages see it.
 */
final class InlineMarkup {
  private static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
  private static final Set<String> TEXTS =
      Set.of("description", "encoded", "content", "summary", "title", "body");

  private InlineMarkup() {}

  /** Makes it such as Rome and a reader of pages understand. */
  static void plain(Document document) {
    withoutPrefixes(document);
    List<Element> items = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      if (element.getName().equals("item")) {
        items.add(element);
      }
    }
    items.forEach(InlineMarkup::titleAsText);
  }

  /** Rome takes a title's own text only, and would lose the words that are marked. */
  private static void titleAsText(Element item) {
    for (Element title : item.getChildren()) {
      if (title.getName().equals("title") && !title.getChildren().isEmpty()) {
        title.setText(new XMLOutputter().outputString(title.getContent()));
      }
    }
  }

  private static void withoutPrefixes(Document document) {
    List<Element> marked = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      if (!element.getNamespacePrefix().isEmpty() && isInText(element)) {
        marked.add(element);
      }
    }
    for (Element element : marked) {
      for (Namespace other : List.copyOf(element.getAdditionalNamespaces())) {
        if (other.getPrefix().isEmpty()) {
          element.removeNamespaceDeclaration(other);
        }
      }
      element.setNamespace(XHTML);
    }
  }

  /** Whether some element around it, within its item, is a text. */
  private static boolean isInText(Element element) {
    for (Element e = element.getParentElement(); e != null; e = e.getParentElement()) {
      if (TEXTS.contains(e.getName())) {
        return true;
      }
      if (e.getName().equals("item") || e.getName().equals("entry")) {
        return false;
      }
    }
    return false;
  }
}
