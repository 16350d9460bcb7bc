package breve.fetch;

import breve.article.Draft;
import breve.article.feed.FeedEntry;
import breve.article.mail.SavedArticle;
import breve.article.mail.SavedArticle.Kind;
import breve.fetch.inbox.FeedState;
import breve.fetch.inbox.Inbox;
import breve.fetch.inbox.LinkKey;
import breve.fetch.inbox.SafeName;
import breve.fetch.inbox.Taken;
import breve.fetch.list.PageRule;
import breve.fetch.web.FetchProblem;
import breve.fetch.web.Web;
import breve.language.Sha256;
import breve.run.outcome.Stop;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works through a feed's items: what is new goes to the inbox, what is known does not. */
final class FeedItems {
  /** After so many nights without its page, an item is taken as it is. */
  private static final int MOST_TRIES = 3;

  private final Web web;
  private final Inbox inbox;
  private final TakenLinks links;
  private final Stop stop;
  private final LocalDate today;
  private final PageRule rule;
  private final int newest;
  private final Optional<String> title;
  private final String source;
  private final FeedState before;
  private final List<String> there;
  private final Map<String, Taken> items;
  private final Map<String, Integer> tries;
  private final List<String> files = new ArrayList<>();
  private final PageTroubles later = new PageTroubles();
  private final PageTroubles given = new PageTroubles();
  private int changed;
  private int passedOver;
  private boolean open;

  /**
   * @param settings of the run
   * @param rule of this feed
   * @param title what the feed is called
   * @param source where it is
   * @param before what is remembered of it
   */
  FeedItems(
      Surroundings around,
      FetchSettings settings,
      PageRule rule,
      Optional<String> title,
      String source,
      FeedState before)
      throws IOException {
    this.web = around.web();
    this.inbox = around.inbox();
    this.links = around.links();
    this.stop = around.stop();
    this.today = settings.today();
    this.newest = settings.newest();
    this.rule = rule;
    this.title = title;
    this.source = source;
    this.before = before;
    this.there = inbox.files(before.folder());
    this.items = new TreeMap<>(before.items());
    this.tries = new TreeMap<>(before.tries());
  }

  /** What all feeds of a run share. */
  record Surroundings(Web web, Inbox inbox, TakenLinks links, Stop stop) {}

  /** Works through the items. */
  void take(List<FeedEntry> entries) throws IOException, InterruptedException {
    for (FeedEntry entry : entries) {
      String name = entry.draft().item().orElseThrow();
      Optional<Taken> known = Optional.ofNullable(items.get(name));
      if (known.isPresent()) {
        items.put(name, known(entry, known.get()).seenOn(today));
      } else if (stop.atOnce()) {
        open = true;
      } else {
        fresh(name, entry);
      }
    }
  }

  /** An item whose text its feed has changed is written anew; a page is not asked for twice. */
  private Taken known(FeedEntry entry, Taken taken) throws IOException {
    String text = hash(entry);
    boolean same = text.equals(taken.text());
    if (same || taken.page() || taken.file().isEmpty() || !inbox.has(taken.file())) {
      return taken;
    }
    inbox.write(taken.file(), saved(entry, Optional.empty()).bytes());
    files.add(taken.file());
    changed++;
    return taken.withText(text, today);
  }

  private void fresh(String name, FeedEntry entry) throws IOException, InterruptedException {
    Optional<String> link = entry.draft().origin().link();
    if (link.isPresent()
        && (isHere(entry, link.get()) || !links.claim(link.get(), before.address()))) {
      passOver(name, entry); // under another name, or another feed brought it
      return;
    }
    Optional<String> earlier = Inbox.fileOf(name, there); // by a run that was killed
    if (earlier.isPresent()) {
      items.put(name, taken(entry, earlier, true));
    } else if (files.size() - changed >= newest) {
      passedOver++;
      passOver(name, entry);
    } else {
      write(name, entry, link);
    }
  }

  /** Whether the feed brought this before, and has only given it another id. */
  private boolean isHere(FeedEntry entry, String link) {
    String key = LinkKey.of(link);
    String text = hash(entry);
    return items.values().stream()
        .filter(taken -> taken.link().equals(key))
        .anyMatch(taken -> taken.page() || wantsPage(entry) || taken.text().equals(text));
  }

  private void write(String name, FeedEntry entry, Optional<String> link)
      throws IOException, InterruptedException {
    Optional<ArticlePage> page = Optional.empty();
    if (link.isPresent() && wantsPage(entry)) {
      try {
        page = Optional.of(ArticlePage.ask(web, link.get())).filter(p -> isBetter(p, entry));
      } catch (FetchProblem problem) {
        if (stop.atOnce() || isWorthWaiting(name, link.get(), problem)) {
          links.release(link.get(), before.address());
          open = true;
          return;
        }
      }
    }
    if (page.isEmpty() && entry.length() == 0) {
      passOver(name, entry); // a title alone
      return;
    }
    String file =
        before.folder()
            + "/"
            + SafeName.of(entry.title().orElse(""), "article")
            + "-"
            + name
            + ".mhtml";
    inbox.write(file, saved(entry, page).bytes());
    files.add(file);
    items.put(name, taken(entry, Optional.of(file), page.isPresent()));
  }

  private boolean wantsPage(FeedEntry entry) {
    return switch (rule) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> Teaser.is(entry);
    };
  }

  private boolean isBetter(ArticlePage page, FeedEntry entry) {
    return page.length() > 0 && (rule == PageRule.ALWAYS || page.length() > entry.length());
  }

  /** Tells of a page that can't be had, and whether its item is left for the next run. */
  private boolean isWorthWaiting(String name, String link, FetchProblem problem) {
    boolean lasting = problem.kind() == FetchProblem.Kind.LASTING;
    boolean again = !lasting && tries.merge(name, 1, Integer::sum) < MOST_TRIES;
    (again ? later : given).add(link, problem.getMessage().replaceFirst(";.*", ""));
    return again;
  }

  private void passOver(String name, FeedEntry entry) {
    items.put(name, taken(entry, Optional.empty(), false));
  }

  private Taken taken(FeedEntry entry, Optional<String> file, boolean page) {
    return Taken.on(today, entry.draft().origin().link().map(LinkKey::of), hash(entry), file, page);
  }

  private static String hash(FeedEntry entry) {
    return Sha256.hex(entry.title().orElse("") + "\n" + entry.html()).substring(0, 16);
  }

  private SavedArticle saved(FeedEntry entry, Optional<ArticlePage> page) {
    Draft draft = entry.draft();
    return new SavedArticle(
        page.isPresent() ? Kind.PAGE : Kind.ITEM,
        entry.title(),
        page.map(ArticlePage::address).or(() -> draft.origin().link()),
        draft.origin().site().or(() -> title),
        source,
        draft.byline(),
        draft.date(),
        Instant.now(),
        page.map(ArticlePage::html).orElse(entry.html()));
  }

  /** What is remembered of the feed now. */
  FeedState after() {
    return before.withItems(items, tries);
  }

  /** Whether something is left to do in the feed as it is. */
  boolean isOpen() {
    return open;
  }

  List<String> files() {
    return files;
  }

  int changed() {
    return changed;
  }

  /** What went wrong, and may go well next time. */
  List<String> problems() {
    return later.lines("tried again next time");
  }

  /** What somebody should know. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(given.lines("the item's own text is taken, if any"));
    if (passedOver > 0) {
      notes.add(
          passedOver
              + " older items were passed over, for good; --newest takes more of a new feed");
    }
    return notes;
  }
}
