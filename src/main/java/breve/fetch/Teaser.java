package breve.fetch;

import breve.article.Draft;
import breve.article.feed.FeedEntry;
import java.util.regex.Pattern;

/** Tells a teaser from an article: it is short, or says itself that it goes on elsewhere. */
final class Teaser {
  /** Rather too many: a page that has no more than its item is not taken anyway. */
  private static final int LEAST = 1000;

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu).*(?:\\[(?:…|\\.{3})\\]|…|\\.{3}|\\b(?:lire (?:la suite|plus)|en savoir plus|read"
              + " more|continue reading)\\W*)$",
          Pattern.DOTALL);

  private Teaser() {}

  static boolean is(FeedEntry entry) {
    Draft draft = entry.draft();
    return entry.length() < LEAST
        || GOES_ON.matcher(draft.parts().get(draft.parts().size() - 1).text()).matches();
  }
}
