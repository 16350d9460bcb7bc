package breve.fetch;

import breve.article.feed.FeedEntry;
import breve.fetch.inbox.FeedState;
import breve.fetch.inbox.LinkKey;
import breve.fetch.inbox.Taken;
import breve.fetch.web.FetchProblem;
import breve.language.Sha256;
import breve.run.outcome.Stop;
import java.io.IOException;
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

  private static final int HASH_DIGITS = 16;

  private final PageChoice pages;
  private final ItemFiles inbox;
  private final TakenLinks links;
  private final Stop stop;
  private final LocalDate today;
  private final int newest;
  private final FeedState before;
  private final Map<String, Taken> items;
  private final Map<String, Integer> tries;
  private final List<String> files = new ArrayList<>();
  private final PageTroubles later = new PageTroubles();
  private final PageTroubles given = new PageTroubles();
  private int changed;
  private int passedOver;
  private boolean open;

  /**
   * @param pages chooses between the items and their pages
   * @param inbox takes their files
   * @param before what is remembered of the feed
   */
  FeedItems(
      PageChoice pages,
      ItemFiles inbox,
      TakenLinks links,
      Stop stop,
      FetchSettings settings,
      FeedState before) {
    this.pages = pages;
    this.inbox = inbox;
    this.links = links;
    this.stop = stop;
    this.today = settings.today();
    this.newest = settings.newest();
    this.before = before;
    this.items = new TreeMap<>(before.items());
    this.tries = new TreeMap<>(before.tries());
  }

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
    Optional<String> file = taken.written().filter(f -> !taken.page());
    if (text.equals(taken.text())
        || file.isEmpty()
        || entry.length() == 0
        || !inbox.overwrite(file.get(), entry)) {
      return taken;
    }
    files.add(file.get());
    changed++;
    return taken.withText(text, today);
  }

  private void fresh(String name, FeedEntry entry) throws IOException, InterruptedException {
    Optional<String> link = link(entry);
    if (link.isPresent()
        && (isHere(entry, link.get()) || !links.claim(link.get(), before.address()))) {
      remember(name, entry, Optional.empty(), false); // as another item, or by another feed
      return;
    }
    Optional<String> earlier = inbox.earlier(name);
    if (earlier.isPresent()) {
      remember(name, entry, earlier, true);
    } else if (files.size() - changed >= newest) {
      passedOver++;
      remember(name, entry, Optional.empty(), false);
    } else {
      write(name, entry);
    }
  }

  /** Whether the feed brought this before, and has only given it another id. */
  private boolean isHere(FeedEntry entry, String link) {
    String key = LinkKey.of(link);
    String text = hash(entry);
    return items.values().stream()
        .filter(taken -> taken.link().equals(key))
        .anyMatch(taken -> taken.page() || pages.wants(entry) || taken.text().equals(text));
  }

  private void write(String name, FeedEntry entry) throws IOException, InterruptedException {
    Optional<ArticlePage> page = Optional.empty();
    try {
      page = pages.of(entry);
    } catch (FetchProblem problem) {
      String link = link(entry).orElse("");
      if (stop.atOnce() || isWorthWaiting(name, link, problem)) {
        links.release(link, before.address());
        open = true;
        return;
      }
    }
    boolean empty = page.isEmpty() && entry.length() == 0; // a title alone
    remember(
        name,
        entry,
        empty ? Optional.empty() : Optional.of(inbox.write(name, entry, page)),
        page.isPresent());
    items.get(name).written().ifPresent(files::add);
  }

  /** Tells of a page that can't be had, and whether its item is left for the next run. */
  private boolean isWorthWaiting(String name, String link, FetchProblem problem) {
    boolean lasting = problem.kind() == FetchProblem.Kind.LASTING;
    boolean again = !lasting && tries.merge(name, 1, Integer::sum) < MOST_TRIES;
    (again ? later : given).add(link, problem.getMessage().replaceFirst(";.*", ""));
    return again;
  }

  private void remember(String name, FeedEntry entry, Optional<String> file, boolean page) {
    items.put(name, Taken.on(today, link(entry).map(LinkKey::of), hash(entry), file, page));
  }

  private static Optional<String> link(FeedEntry entry) {
    return entry.draft().origin().link();
  }

  private static String hash(FeedEntry entry) {
    return Sha256.hex(entry.title().orElse("") + "\n" + entry.html()).substring(0, HASH_DIGITS);
  }

  /** What is remembered of the feed now. */
  FeedState after() {
    return before.withItems(items, tries);
  }

  /** Whether something is left to do in the feed as it is. */
  boolean isOpen() {
    return open;
  }

  /** What was written, below the inbox. */
  List<String> files() {
    return files;
  }

  /** How many of the files were there with another text. */
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
