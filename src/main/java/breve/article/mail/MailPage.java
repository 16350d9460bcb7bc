package breve.article.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * The web page of a message, without what it quotes; of a forwarded message, what was forwarded.
 *
 * @param html what is left
 * @param forwarded the header over what was forwarded, when that is the text
 */
record MailPage(String html, Optional<QuotedHeader> forwarded) {
  private static final int MAX_DEPTH = 256;

  /** How mail programs wrap what they quote. */
  private static final String QUOTES =
      "blockquote[type=cite], .gmail_quote, .moz-cite-prefix, .yahoo_quoted, .protonmail_quote,"
          + " .gmail_attr, .zmail_extra, #reply-intro";

  /** Over what comes from the older message to the page's end. */
  private static final String SEAMS =
      "#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, .moz-forward-container,"
          + " #mail-editor-reference-message-container, .moz-email-headers-table";

  /** A header of four lines with long addresses. */
  private static final int HEADER_CHARS = 900;

  /**
   * What a message says.
   *
   * @param forward whether its subject says that it was forwarded
   */
  static MailPage of(String html, boolean forward) {
    Document page = parse(html);
    Optional<Header> header = header(page);
    if (forward && header.isPresent()) {
      return forwarded(page, header.get());
    }
    page.select(QUOTES).forEach(MailPage::remove);
    Optional<Element> seam =
        Optional.ofNullable(page.selectFirst(SEAMS))
            .or(() -> header(page).map(h -> h.elements().get(0)));
    seam.ifPresent(MailPage::removeFromHere);
    if (page.body().text().chars().anyMatch(Character::isLetter)) {
      return new MailPage(page.html(), Optional.empty());
    }
    Document all = parse(html); // it says nothing of its own: what it quotes is all there is
    return header(all)
        .map(h -> forwarded(all, h))
        .orElseGet(() -> new MailPage(html, Optional.empty()));
  }

  private static MailPage forwarded(Document page, Header header) {
    removeBefore(header.elements().get(0));
    header.elements().forEach(MailPage::remove);
    page.select("blockquote[type=cite], .gmail_quote").forEach(Element::unwrap);
    return new MailPage(page.html(), Optional.of(header.about()));
  }

  /** The elements that are a header over an older message, and what they say. */
  private record Header(List<Element> elements, QuotedHeader about) {}

  private static Optional<Header> header(Document page) {
    for (Element e : page.select("p, div, td, table, span, font")) {
      List<Element> group = new ArrayList<>(List.of(e));
      List<String> lines = new ArrayList<>(lines(e));
      if (e.wholeText().length() > HEADER_CHARS || lines.isEmpty()) {
        continue;
      }
      boolean named = lines.size() > 1 && isSeparator(lines.get(0));
      if (!QuotedHeader.isField(lines.get(named ? 1 : 0))) {
        continue;
      }
      for (Element next = e.nextElementSibling();
          next != null && (lines(next).isEmpty() || QuotedHeader.isField(lines(next).get(0)));
          next = next.nextElementSibling()) {
        if (next.wholeText().length() > HEADER_CHARS) {
          break;
        }
        group.add(next);
        lines.addAll(lines(next));
      }
      List<String> fields = lines.subList(named ? 1 : 0, lines.size());
      // All of them: prose that begins so goes on with other lines.
      if (QuotedHeader.length(fields, 0) == fields.size()) {
        return Optional.of(new Header(group, QuotedHeader.of(fields)));
      }
    }
    return Optional.empty();
  }

  private static boolean isSeparator(String line) {
    return line.matches("(?iu)-{2,}.*(?:message|courriel|mail).*|-{3,}");
  }

  private static List<String> lines(Element e) {
    Element copy = e.clone();
    copy.select("br, tr, p, div").forEach(b -> b.after("\n"));
    return copy.wholeText()
        .replace('\u00A0', ' ')
        .lines()
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void remove(Element e) {
    if (e.parent() != null) {
      e.remove();
    }
  }

  private static void removeFromHere(Element e) {
    for (Element at = e; at.parent() != null && !at.normalName().equals("body"); at = at.parent()) {
      for (Node next = at.nextSibling(); next != null; next = at.nextSibling()) {
        next.remove();
      }
    }
    remove(e);
  }

  private static void removeBefore(Element e) {
    for (Element at = e; at.parent() != null && !at.normalName().equals("body"); at = at.parent()) {
      for (Node last = at.previousSibling(); last != null; last = at.previousSibling()) {
        last.remove();
      }
    }
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }
}
