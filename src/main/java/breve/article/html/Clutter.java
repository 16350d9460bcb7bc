package breve.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/**
 * Takes off a page what is no article: scripts, forms, navigation, what is hidden, and what its
 * class or id calls comments, sharing, cookies and the like. An element that holds most of the
 * page's paragraphs stays, whatever it is called.
 */
final class Clutter {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, form, button, input, select,"
          + " textarea, label, sup:has(a), nav, svg, math, canvas, audio, video, dialog, menu, map, del, head";

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "form");

  /** Words of class names and ids, English and French, that no part of a text is called by. */
  private static final Set<String> CALLED =
      Set.of(
          ("comment comments commentaire commentaires disqus respond share sharing partage partager"
                  + " social socials reseaux related associes connexes recommended recommendations"
                  + " newsletter newsletters infolettre cookie cookies consent gdpr rgpd tarteaucitron"
                  + " didomi breadcrumb breadcrumbs ariane sidebar footer nav navbar navigation menu"
                  + " pub pubs publicite ad ads adsense advert adverts advertisement advertising sponsor"
                  + " sponsored sponsorise outbrain taboola promo promos popup modal overlay paywall"
                  + " pagination pager toolbar subscribe subscription abonnement abonnez login signin"
                  + " skip skiplink sr only visuallyhidden screenreader hidden noprint tags tagcloud"
                  + " keywords print permalink trending popular populaires copyright readmore")
              .split(" "));

  private static final Set<String> ALWAYS_KEPT = Set.of("html", "body", "main", "article");
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_:-]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final TextMass mass;
  private final int all;
  private final List<Node> doomed = new ArrayList<>();

  private Clutter(Document page) {
    this.mass = new TextMass(page);
    this.all = mass.inParagraphs(page);
  }

  static void removeFrom(Document page) {
    page.select(NEVER_TEXT).remove();
    UnclosedLinks.openUp(page);
    Clutter clutter = new Clutter(page);
    NodeTraversor.traverse((node, depth) -> clutter.judge(node), page);
    clutter.doomed.forEach(Node::remove);
  }

  private void judge(Node node) {
    if (node instanceof Comment) {
      doomed.add(node);
    } else if (node instanceof Element e
        && !ALWAYS_KEPT.contains(e.normalName())
        && isClutter(e)
        && mass.inParagraphs(e) * 2 <= all) {
      doomed.add(e);
    }
  }

  private static boolean isClutter(Element e) {
    String tag = e.normalName();
    return tag.equals("aside")
        || tag.equals("footer")
        || (tag.equals("header")
            && e.closest("article, main") == null
            && e.selectFirst("h1") == null)
        || (tag.startsWith("amp-") && !tag.equals("amp-img"))
        || ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT))
        || e.hasAttr("hidden")
        || e.attr("aria-hidden").equalsIgnoreCase("true")
        || HIDDEN.matcher(e.attr("style")).find()
        || isCalled(e);
  }

  private static boolean isCalled(Element e) {
    String names = e.className() + " " + e.id();
    return names.length() > 1
        && Arrays.stream(BETWEEN_WORDS.split(names))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .anyMatch(CALLED::contains);
  }
}
