package breve.article.html;

import breve.language.PageFurniture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/**
 * Takes off a page what is no article: scripts, forms, navigation, what is hidden, and boxes that
 * their names call comments, sharing, cookies and the like.
 *
 * <p>Names are weak witnesses. Those of headings and paragraphs that say a sentence are not heard.
 * A box without sentences goes for its name; one with prose goes where the name is plain, or where
 * something else speaks against it: it stands outside of the article, is full of links, asks for an
 * address, or says itself what it is. What holds the title or most of the page's paragraphs stays.
 */
final class Clutter {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, input, select,"
          + " textarea, sup:has(a), nav, svg, math, canvas, audio, video, dialog, menu, map, del,"
          + " head";

  /** Parts of AMP pages that hold no text, or somebody else's. */
  private static final Pattern AMP =
      Pattern.compile(
          "amp-(ad|embed|sticky-ad|auto-ads|fx-flying-carpet|consent|geo|sidebar|nested-menu"
              + "|mega-menu|social-share|addthis|analytics|pixel|user-notification|app-banner"
              + "|lightbox|image-lightbox|list|next-page|subscriptions.*|access.*|iframe|video.*"
              + "|youtube|brightcove|dailymotion|vimeo|audio|state|install-serviceworker|web-push.*"
              + "|form|recaptcha-input|autocomplete|date-picker|call-tracking|skimlinks"
              + "|experiment)");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "contentinfo",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "form");

  private static final Set<String> ALWAYS_KEPT = Set.of("html", "body", "main", "article");

  /** What is named for its looks or its words, and never for what it is on the page. */
  private static final Set<String> NOT_NAMED =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "blockquote", "table");

  private static final Set<String> BOXES =
      Set.of(
          "div",
          "section",
          "ul",
          "ol",
          "dl",
          "aside",
          "header",
          "footer",
          "table",
          "details",
          "form",
          "center",
          "fieldset");

  private static final String PARAGRAPHS = "p, h1, h2, h3, h4, h5, h6, li, dd, td, blockquote";
  private static final String HOLDERS_OF_ARTICLES =
      "article, [itemprop=articleBody], [role=article]";
  private static final String ADDRESS_FIELDS =
      "input[type=email], input[type=password], textarea, input[type=text]";

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Enough text for a short article. */
  private static final int ARTICLE = 140;

  private static final int FIRST_BLOCKS = 6;
  private static final double LINKS_SPEAK = 0.25;
  private static final int LONGEST_QUOTE = 400;
  private static final int MOST_ASIDES = 200;

  private final PageFurniture furniture = PageFurniture.french();
  private final BoxNames names = new BoxNames(furniture);
  private final Widgets widgets;
  private final Set<Element> askers;
  private final TextMass mass;
  private final int all;
  private final Optional<Element> article;
  private final String words;
  private int asides;
  private final List<Node> doomed = new ArrayList<>();

  private Clutter(Document page, Widgets widgets, Set<Element> askers) {
    this.widgets = widgets;
    this.askers = askers;
    this.mass = new TextMass(page);
    this.all = mass.inParagraphs(page);
    this.article =
        page.select(HOLDERS_OF_ARTICLES).stream()
            .filter(e -> mass.all(e) >= ARTICLE && mass.inParagraphs(e) * 3 >= all)
            .findFirst();
    this.words = page.selectFirst("aside, [role=complementary]") == null ? "" : page.text();
  }

  static void removeFrom(Document page) {
    Set<Element> askers = askers(page);
    Widgets widgets = new Widgets(page, PageFurniture.french());
    page.select(NEVER_TEXT).remove();
    UnclosedLinks.openUp(page);
    Clutter clutter = new Clutter(page, widgets, askers);
    NodeTraversor.traverse((node, depth) -> clutter.judge(node), page);
    clutter.doomed.forEach(Node::remove);
  }

  /** Boxes that ask for an address, a password or a message. */
  private static Set<Element> askers(Document page) {
    Set<Element> askers = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element field : page.select(ADDRESS_FIELDS)) {
      Element up = field.parent();
      for (int level = 0; up != null && level < 2; level++, up = up.parent()) {
        askers.add(up);
      }
    }
    return askers;
  }

  private void judge(Node node) {
    if (node instanceof Comment) {
      doomed.add(node);
    } else if (node instanceof Element e && isTeaser(e)) {
      doomed.add(e);
    } else if (node instanceof Element e && !ALWAYS_KEPT.contains(e.normalName())) {
      boolean most = mass.inParagraphs(e) * 2 > all;
      if ((!most && (isClutter(e) || isUnseen(e) || isNamedSo(e))) || (most && isForeign(e))) {
        doomed.add(e);
      }
    }
  }

  private boolean isClutter(Element e) {
    String tag = e.normalName();
    String role = e.attr("role").toLowerCase(Locale.ROOT);
    return tag.equals("footer")
        || tag.equals("form")
        || ((tag.equals("aside") || role.equals("complementary")) && !isBox(e))
        || (tag.equals("header")
            && e.closest("article, main") == null
            && e.selectFirst("h1") == null)
        || AMP.matcher(tag).matches()
        || ROLES.contains(role);
  }

  /** One of several articles whose heading leads to its page, and not to a place on this one. */
  private boolean isTeaser(Element e) {
    if (!e.normalName().equals("article") || mass.inParagraphs(e) * 2 > all) {
      return false;
    }
    Element before = e.previousElementSibling();
    Element after = e.nextElementSibling();
    Element heading = e.selectFirst("h2, h3, h4, h5");
    Element link = heading == null ? null : heading.selectFirst("a[href]");
    return link != null
        && ((before != null && before.normalName().equals("article"))
            || (after != null && after.normalName().equals("article")))
        && mass.linkDensity(heading) == 1
        && link.attr("href").indexOf('#') < 0;
  }

  private boolean isUnseen(Element e) {
    boolean said =
        (e.hasAttr("hidden") && !e.attr("hidden").equalsIgnoreCase("until-found"))
            || e.attr("aria-hidden").equalsIgnoreCase("true")
            || HIDDEN.matcher(e.attr("style")).find()
            || names.sayUnseen(e);
    return said && !widgets.opens(e);
  }

  /**
   * A box of facts beside the text is read with it; a list of links or a quotation of it is not.
   */
  private boolean isBox(Element aside) {
    return mass.isProse(aside)
        && (isWithin(article, aside) || isBetweenParagraphs(aside))
        && !speaksAgainst(aside)
        && !isSaidTwice(aside);
  }

  private static boolean isBetweenParagraphs(Element e) {
    Element before = e.previousElementSibling();
    Element after = e.nextElementSibling();
    return before != null
        && after != null
        && (before.normalName().equals("p") || after.normalName().equals("p"));
  }

  private boolean isSaidTwice(Element e) {
    if (asides++ > MOST_ASIDES) {
      return false;
    }
    String text = e.text();
    int first = words.indexOf(text);
    return text.length() <= LONGEST_QUOTE && first >= 0 && words.indexOf(text, first + 1) >= 0;
  }

  private boolean isNamedSo(Element e) {
    if (e.className().isEmpty() && e.id().isEmpty()) {
      return false;
    }
    if (!BOXES.contains(e.normalName())) {
      return !NOT_NAMED.contains(e.normalName())
          && !mass.isProse(e)
          && mass.all(e) > 0
          && (names.sayEnough(e) || names.sayMaybe(e))
          && standsAlone(e);
    }
    if (holdsTitle(e)) {
      return false;
    }
    if (names.sayEnough(e)) {
      return true;
    }
    return names.sayMaybe(e) && !isSlug(e) && (!mass.isProse(e) || speaksAgainst(e));
  }

  /** Comments or a cookie notice can be longer than the article, but then there is one. */
  private boolean isForeign(Element e) {
    return BOXES.contains(e.normalName())
        && names.sayEnough(e)
        && !holdsTitle(e)
        && all - mass.inParagraphs(e) >= ARTICLE;
  }

  private boolean speaksAgainst(Element e) {
    return names.sayEnough(e)
        || (article.isPresent() && !isWithin(article, e))
        || mass.linkDensity(e) >= LINKS_SPEAK
        || askers.contains(e)
        || e.select(PARAGRAPHS).stream()
            .limit(FIRST_BLOCKS)
            .anyMatch(block -> furniture.isFurniture(block.text()));
  }

  private static boolean isWithin(Optional<Element> outer, Element e) {
    for (Element up = e.parent(); up != null && outer.isPresent(); up = up.parent()) {
      if (up.equals(outer.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsTitle(Element e) {
    return e.selectFirst("h1, main, [itemprop=articleBody]") != null;
  }

  /** Site generators name a section by its heading. */
  private static boolean isSlug(Element e) {
    Element heading = e.selectFirst("h1, h2, h3, h4, h5, h6");
    return heading != null
        && !e.id().isEmpty()
        && e.className().isEmpty()
        && Words.of(e.id()).equals(Words.of(heading.text()));
  }

  /** Words within a sentence are of it, however they are coloured. */
  private boolean standsAlone(Element e) {
    Element outer = e.isBlock() ? null : e.closest(PARAGRAPHS);
    return outer == null || mass.all(outer) == mass.all(e);
  }
}
