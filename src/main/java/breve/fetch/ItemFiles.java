package breve.fetch;

import breve.article.Draft;
import breve.article.feed.FeedEntry;
import breve.article.mail.SavedArticle;
import breve.article.mail.SavedArticle.Kind;
import breve.fetch.inbox.Inbox;
import breve.fetch.inbox.SafeName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes a feed's items as files of its folder. */
final class ItemFiles {
  private static final String ENDING = ".mhtml";

  private final Inbox inbox;
  private final String folder;
  private final Optional<String> feed;
  private final String source;
  private final List<String> there;

  /**
   * @param feed what it is called
   * @param source where it is
   */
  ItemFiles(Inbox inbox, String folder, Optional<String> feed, String source) throws IOException {
    this.inbox = inbox;
    this.folder = folder;
    this.feed = feed;
    this.source = source;
    this.there = inbox.files(folder);
  }

  /** The file of an item of this name that a run wrote before it was killed. */
  Optional<String> earlier(String name) {
    return there.stream().filter(file -> file.endsWith("-" + name + ENDING)).findFirst();
  }

  /** Writes an item under its title and name; says what the file is called. */
  String write(String name, FeedEntry entry, Optional<ArticlePage> page) throws IOException {
    String title = SafeName.of(entry.title().orElse(""), "article");
    String file = folder + "/" + title + "-" + name + ENDING;
    inbox.write(file, saved(entry, page).bytes());
    return file;
  }

  /** Writes an item's new text over the old one, if that is there still. */
  boolean overwrite(String file, FeedEntry entry) throws IOException {
    if (!inbox.has(file)) {
      return false;
    }
    inbox.write(file, saved(entry, Optional.empty()).bytes());
    return true;
  }

  private SavedArticle saved(FeedEntry entry, Optional<ArticlePage> page) {
    Draft draft = entry.draft();
    return new SavedArticle(
        page.isPresent() ? Kind.PAGE : Kind.ITEM,
        entry.title(),
        page.map(ArticlePage::address).or(() -> draft.origin().link()),
        draft.origin().site().or(() -> feed),
        source,
        draft.byline(),
        draft.date(),
        Instant.now(),
        page.map(ArticlePage::html).orElse(entry.html()));
  }
}
