package breve.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the story of each article, night after night, the oldest first: so what a night found does
 * not change with what comes later.
 *
 * <p>Within a night star clustering: the longest article leads a story and takes in what resembles
 * it; what resembles only a follower does not join, so that stories do not chain into one another.
 * Then each star goes on with the story of earlier nights that one of its articles fits best, if
 * one does; else it begins a story.
 */
final class StoryGrouper {
  private static final Comparator<Sketched> NEWEST_NIGHT_AND_MOST_TOLD_FIRST =
      Comparator.comparing(Sketched::night)
          .reversed()
          .thenComparing(Sketched::article, EditionArticle.MOST_TOLD_FIRST);

  /** An article and the story that it belongs to. */
  record Grouped(Sketched article, StoryId story) {}

  private final Terms terms;

  /**
   * @param terms the dictionary with which the sketches were made
   */
  StoryGrouper(Terms terms) {
    this.terms = terms;
  }

  /**
   * Groups articles of one or more nights.
   *
   * @param given in any order; those whose story is known keep it, unless they are of the newest
   *     night, which may have been cut short and is grouped anew
   */
  List<Grouped> group(List<Sketched> given) {
    List<Sketched> sorted = given.stream().sorted(NEWEST_NIGHT_AND_MOST_TOLD_FIRST).toList();
    Likeness likeness = new Likeness(sorted, terms);
    StoryId[] stories = new StoryId[sorted.size()];
    for (int i = 0; i < stories.length; i++) {
      stories[i] = night(sorted, i).equals(night(sorted, 0)) ? null : known(sorted.get(i));
    }
    for (int end = stories.length; end > 0; ) {
      int from = end - 1;
      while (from > 0 && night(sorted, from - 1).equals(night(sorted, from))) {
        from--;
      }
      groupNight(sorted, from, end, likeness, stories);
      end = from;
    }
    List<Grouped> grouped = new ArrayList<>();
    for (int i = 0; i < stories.length; i++) {
      grouped.add(new Grouped(sorted.get(i), stories[i]));
    }
    return grouped;
  }

  private static Instant night(List<Sketched> sorted, int article) {
    return sorted.get(article).night();
  }

  private static StoryId known(Sketched article) {
    return article.known().orElse(null);
  }

  /** Finds the stories of the articles of one night, when those of the older ones are found. */
  private static void groupNight(
      List<Sketched> sorted, int from, int end, Likeness likeness, StoryId[] stories) {
    RunningStories running = new RunningStories(sorted, stories, end, likeness);
    for (int lead = from; lead < end; lead++) {
      if (stories[lead] == null) {
        List<Integer> star = new ArrayList<>(List.of(lead));
        likeness.sameEvent(lead).stream().filter(a -> stories[a] == null).forEach(star::add);
        EditionArticle first = sorted.get(lead).article();
        StoryId story =
            running.bestFor(star).orElseGet(() -> new StoryId(first.text(), first.firstSeen()));
        star.forEach(article -> stories[article] = story);
      }
    }
  }
}
