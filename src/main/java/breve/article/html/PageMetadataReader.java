package breve.article.html;

import breve.article.Origin;
import breve.article.PartialDate;
import breve.article.WebAddress;
import breve.article.WrittenDate;
import breve.language.PageFurniture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Reads what a page says about its article: to search engines (JSON-LD), to those who share it
 * (Open Graph), in {@code <meta>} of several traditions, and in the marks of the text itself.
 */
final class PageMetadataReader {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_BYLINE = 120;
  private static final int LONGEST_LINE = 200;
  private static final int MOST_LINES = 50;
  private static final DateLine DATE_LINE = new DateLine();

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»•-]\\s+|\\s*\\|\\s*");

  private static final String[] DATES = {
    "meta[property=article:published_time]",
    "meta[property=og:published_time]",
    "[itemprop=datePublished]",
    "meta[name~=(?i)^(dc|dcterms)[.:](date|issued|created|date[.]issued)$]",
    "meta[name~=(?i)^(date|pubdate|publication_date|publish-date|parsely-pub-date|sailthru[.]date|citation_publication_date|article:published_time)$]",
    "time[pubdate]"
  };

  /** Where the text has its date, the nearest first. */
  private static final String[] TIMES = {
    "article header time", "article time", "main time", "time"
  };

  /** The date in a page's head is that of today, and others are of other articles. */
  private static final String NOT_OF_THE_ARTICLE =
      "nav, aside, footer, [class*=comment], [class*=related], [class*=masthead]";

  /** Marks of a date that a reader sees: the last resort. */
  private static final String DATE_MARKS =
      "[class~=(?i)(^|[\\s_-])(date|published|publication|pubdate|dateline|posted-on|entry-date)($|[\\s_-])]";

  private static final String[] BYLINES = {
    "meta[name~=(?i)^(author|dc[.]creator|article:author|parsely-author)$]",
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "[rel=author]",
    "[class~=(?i)(^|[\\s_-])(byline|author|auteur|auteurs|signature)($|[\\s_-])]"
  };

  private static final Pattern SAVED_FROM =
      Pattern.compile("\\s*saved from url=\\(\\d+\\)(\\S+)\\s*");

  PageMetadata of(Document page) {
    JsonLd described = JsonLd.of(page, titles(page));
    return new PageMetadata(
        title(page, described),
        date(page, described),
        byline(page, described),
        site(page),
        origin(page, described),
        described.body());
  }

  private static List<String> titles(Document page) {
    return Stream.concat(
            page.select("h1").stream().map(HtmlReader::line),
            Stream.of(
                    content(page, "meta[property=og:title]"),
                    content(page, "meta[name=twitter:title]"),
                    Optional.of(withoutSite(page.title(), page)))
                .flatMap(Optional::stream))
        .filter(title -> !title.isBlank())
        .toList();
  }

  /** Whose page it is: {@code og:site_name}, or what a title ends with. */
  private static Optional<String> site(Document page) {
    String title = page.title().strip();
    String own = withoutSite(title, page);
    String rest = title.startsWith(own) ? title.substring(own.length()) : "";
    return content(page, "meta[property=og:site_name]")
        .or(() -> Optional.of(rest.replaceAll("^[\\s|–—·»•-]+", "")).filter(r -> !r.isEmpty()));
  }

  private static Origin origin(Document page, JsonLd described) {
    Stream<String> links =
        Stream.concat(
            Stream.of(
                page.select("link[rel=canonical]").attr("href"),
                page.select("meta[property=og:url]").attr("content"),
                described.text("url").orElse("")),
            savedFrom(page));
    return Origin.of(
        links.flatMap(link -> WebAddress.in(link).stream()).findFirst(),
        content(page, "meta[property=og:site_name]").or(described::publisher).or(() -> site(page)));
  }

  /** What a browser writes at the top of a page that it saves. */
  private static Stream<String> savedFrom(Document page) {
    return Stream.concat(page.childNodes().stream(), page.head().childNodes().stream())
        .flatMap(node -> node instanceof Comment c ? Stream.of(c.getData()) : Stream.empty())
        .map(SAVED_FROM::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1));
  }

  private static Optional<String> title(Document page, JsonLd described) {
    Optional<String> told =
        described
            .text("headline")
            .or(() -> content(page, "meta[property=og:title]"))
            .or(() -> content(page, "meta[name=twitter:title]"))
            .map(t -> withoutSite(t, page));
    Optional<String> shared =
        content(page, "meta[property=og:title]").map(t -> withoutSite(t, page));
    String tab = withoutSite(page.title(), page);
    List<String> headings =
        page.select("h1").stream()
            .map(HtmlReader::line)
            .filter(h -> !h.isEmpty() && h.length() <= LONGEST_TITLE)
            .toList();
    Stream<Supplier<Optional<String>>> ways =
        Stream.of(
            () -> headings.stream().filter(h -> isAlike(told, h)).findFirst(),
            () -> headings.stream().filter(h -> isAlike(shared, h)).findFirst(),
            () -> headingOfTheArticle(page),
            () -> told,
            () -> headings.stream().filter(h -> Words.alike(h, tab)).findFirst(),
            () -> pieceInPage(page),
            () -> headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty(),
            () -> Optional.of(tab));
    return ways.map(Supplier::get)
        .flatMap(Optional::stream)
        .filter(t -> !t.isBlank())
        .findFirst()
        .map(t -> t.replaceAll("\\s+", " ").strip())
        .filter(t -> !t.isEmpty() && t.length() <= LONGEST_TITLE);
  }

  /** What search engines are told may be another headline than the one that readers see. */
  private static Optional<String> headingOfTheArticle(Document page) {
    List<String> headings =
        page.select("article h1, main h1").stream()
            .map(HtmlReader::line)
            .filter(h -> Words.of(h).size() >= 3 && h.length() <= LONGEST_TITLE)
            .toList();
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  private static boolean isAlike(Optional<String> title, String heading) {
    return title.filter(t -> Words.alike(heading, t)).isPresent();
  }

  /**
   * {@code Le titre - Le Journal} is the title and the site; the site's name says which is which.
   */
  private static String withoutSite(String title, Document page) {
    Optional<String> site = content(page, "meta[property=og:site_name]");
    String[] pieces = SEPARATOR.split(title.strip(), -1);
    if (pieces.length < 2) {
      return title.strip();
    }
    String last = pieces[pieces.length - 1];
    boolean named = site.filter(s -> Words.same(s, last)).isPresent();
    boolean shorter = Words.of(last).size() <= 4 && Words.of(pieces[0]).size() >= 3;
    return named || shorter
        ? title
            .strip()
            .substring(0, title.strip().lastIndexOf(last))
            .replaceAll("\\s*[|–—·»•-]\\s*$", "")
        : title.strip();
  }

  /** {@code Le Journal - Le titre}: the title is what stands in the page as well. */
  private static Optional<String> pieceInPage(Document page) {
    List<String> pieces =
        Stream.of(SEPARATOR.split(page.title().strip(), -1))
            .filter(p -> Words.of(p).size() >= 3)
            .toList();
    return page.body().getAllElements().stream()
        .map(Element::ownText)
        .filter(text -> pieces.stream().anyMatch(piece -> Words.same(piece, text)))
        .findFirst();
  }

  private static Optional<PartialDate> date(Document page, JsonLd described) {
    Optional<PartialDate> date = described.text("datePublished").flatMap(WrittenDate::in);
    for (String query : DATES) {
      date = date.or(() -> datesOf(page, query).findFirst());
    }
    date = date.or(() -> publishedLine(page));
    for (String query : TIMES) {
      date = date.or(() -> datesOf(page, query).findFirst());
    }
    return date.or(() -> datesOf(page, DATE_MARKS).findFirst());
  }

  /** What a reader sees: {@code Publié le 03/03/2026 à 8h00 - Mis à jour le 04/03/2026}. */
  private static Optional<PartialDate> publishedLine(Document page) {
    List<Element> lines = new ArrayList<>();
    Pattern published = PageFurniture.french().published();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (lines.size() < MOST_LINES
              && node instanceof TextNode words
              && words.parent() != null
              && words.getWholeText().length() <= LONGEST_LINE
              && published.matcher(words.getWholeText()).find()) {
            lines.add(words.parent());
          }
        },
        page.body());
    return lines.stream()
        .filter(PageMetadataReader::isOfTheArticle)
        .flatMap(e -> Stream.of(e, e.parent()))
        .filter(e -> e != null && e.wholeText().length() <= LONGEST_LINE)
        .map(Element::text)
        .filter(DATE_LINE::isTold)
        .flatMap(line -> WrittenDate.in(line).stream())
        .findFirst();
  }

  private static boolean isOfTheArticle(Element e) {
    Element header = e.closest("header, [role=banner]");
    return e.closest(NOT_OF_THE_ARTICLE) == null
        && (header == null
            || header.closest("article, main") != null
            || header.selectFirst("h1") != null);
  }

  private static Stream<PartialDate> datesOf(Document page, String query) {
    return page.select(query).stream()
        .filter(e -> e.normalName().equals("meta") || isOfTheArticle(e))
        .flatMap(e -> Stream.of(e.attr("content"), e.attr("datetime"), e.ownText(), e.text()))
        .filter(text -> text.length() < LONGEST_TITLE)
        .flatMap(text -> WrittenDate.in(text).stream());
  }

  private static Optional<String> byline(Document page, JsonLd described) {
    Optional<String> byline = described.authors().flatMap(PageMetadataReader::asByline);
    for (String query : BYLINES) {
      byline =
          byline.or(
              () ->
                  page.select(query).stream()
                      .map(e -> e.hasAttr("content") ? e.attr("content") : e.text())
                      .flatMap(text -> asByline(text).stream())
                      .findFirst());
    }
    return byline;
  }

  /** A name without its {@code Par}; not an address, and not a whole paragraph. */
  static Optional<String> asByline(String text) {
    String name =
        text.replaceAll("\\s+", " ").replaceFirst("(?i)^\\s*(par|by)\\s*:?\\s+", "").strip();
    return name.isEmpty()
            || name.length() > LONGEST_BYLINE
            || name.contains("://")
            || name.contains("@")
        ? Optional.empty()
        : Optional.of(name);
  }

  private static Optional<String> content(Document page, String query) {
    return page.select(query).stream()
        .map(e -> EscapedText.line(e.attr("content")))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
