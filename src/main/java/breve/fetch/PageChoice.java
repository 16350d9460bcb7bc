package breve.fetch;

import breve.article.feed.FeedEntry;
import breve.fetch.list.PageRule;
import breve.fetch.web.FetchProblem;
import breve.fetch.web.Web;
import java.util.Optional;

/** Chooses between an item's own text and the page that it leads to, by its feed's rule. */
final class PageChoice {
  private final Web web;
  private final PageRule rule;

  PageChoice(Web web, PageRule rule) {
    this.web = web;
    this.rule = rule;
  }

  /** Whether the item's page is worth a look. */
  boolean wants(FeedEntry entry) {
    return switch (rule) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> Teaser.is(entry);
    };
  }

  /**
   * The item's page, where it is wanted and has more to say than the item.
   *
   * @throws FetchProblem when it can't be had
   */
  Optional<ArticlePage> of(FeedEntry entry) throws FetchProblem, InterruptedException {
    Optional<String> link = entry.draft().origin().link();
    if (link.isEmpty() || !wants(entry)) {
      return Optional.empty();
    }
    return Optional.of(ArticlePage.ask(web, link.get())).filter(page -> isBetter(page, entry));
  }

  private boolean isBetter(ArticlePage page, FeedEntry entry) {
    return page.length() > 0 && (rule == PageRule.ALWAYS || page.length() > entry.length());
  }
}
