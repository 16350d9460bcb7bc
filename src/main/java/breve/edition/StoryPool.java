package breve.edition;

import java.util.List;

/** The names, numbers and words of all articles of a story together. */
record StoryPool(TermCounts facts, TermCounts words) {
  static StoryPool of(List<Sketch> articles) {
    return new StoryPool(
        TermCounts.pool(articles.stream().map(Sketch::facts).toList()),
        TermCounts.pool(articles.stream().map(Sketch::words).toList()));
  }
}
