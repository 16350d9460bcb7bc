package breve.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stories that ran before a night, and which of them its articles go on with. */
final class RunningStories {
  private final List<Sketched> articles;
  private final Likeness likeness;
  private final int older;
  private final StoryId[] stories;
  private final Map<String, List<Integer>> byStory = new HashMap<>();
  private final Map<String, StoryPool> pools = new HashMap<>();

  /**
   * @param articles the newest night's first
   * @param stories of the articles, where found
   * @param older where the articles of the older nights begin, whose stories are all found
   */
  RunningStories(List<Sketched> articles, StoryId[] stories, int older, Likeness likeness) {
    this.articles = articles;
    this.stories = stories;
    this.older = older;
    this.likeness = likeness;
    for (int i = older; i < stories.length; i++) {
      byStory.computeIfAbsent(stories[i].id(), id -> new ArrayList<>()).add(i);
    }
  }

  /** The story that one of some articles, which belong together, fits best; if one does. */
  Optional<StoryId> bestFor(List<Integer> star) {
    Map<String, Double> fits = new TreeMap<>();
    Map<String, StoryId> ids = new HashMap<>();
    for (int article : star) {
      for (int past : likeness.related(article)) {
        if (past >= older) {
          ids.put(stories[past].id(), stories[past]);
        }
      }
      for (String id : ids.keySet()) {
        fits.merge(id, likeness.goesOn(article, byStory.get(id), pool(id)), Math::max);
      }
      for (int past : likeness.repeats(article)) {
        if (past >= older) {
          ids.put(stories[past].id(), stories[past]);
          fits.put(stories[past].id(), Double.POSITIVE_INFINITY);
        }
      }
    }
    return fits.entrySet().stream()
        .filter(fit -> fit.getValue() >= 1)
        .max(Map.Entry.comparingByValue())
        .map(fit -> ids.get(fit.getKey()));
  }

  private StoryPool pool(String id) {
    return pools.computeIfAbsent(
        id,
        story ->
            StoryPool.of(byStory.get(story).stream().map(i -> articles.get(i).sketch()).toList()));
  }
}
