package breve.render;

import breve.edition.EditionArticle;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A story's page: its articles by date, what each night added, and a small timeline. One
 * self-contained file without scripts.
 */
final class StoryPage implements EditionRenderer.Page {
  private final Story story;
  private final Predicate<EditionArticle> isThere;
  private final ArticleLink link;
  private final Templates templates;
  private final Style style;

  StoryPage(
      Story story,
      Predicate<EditionArticle> isThere,
      ArticleLink link,
      Templates templates,
      Style style) {
    this.story = story;
    this.isThere = isThere;
    this.link = link;
    this.templates = templates;
    this.style = style;
  }

  @Override
  public String fileName() {
    return ArticleLink.toStory(story);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    templates.render(
        "story.jte",
        Map.of("story", story, "days", days(), "timeline", Timeline.of(story), "style", style),
        out);
  }

  /** A day and what it told. */
  record Day(String date, List<Entry> entries) {}

  /**
   * An article of a day.
   *
   * @param href its digest, as the page links to it; empty where that is no longer there
   */
  record Entry(EditionArticle article, String href) {}

  private List<Day> days() {
    Map<LocalDate, List<Entry>> days = new TreeMap<>();
    for (EditionArticle article : story.chronicle()) {
      boolean there = !story.gone().contains(article) || isThere.test(article);
      days.computeIfAbsent(article.day(), day -> new ArrayList<>())
          .add(new Entry(article, there ? "../" + link.to(article) : ""));
    }
    return days.entrySet().stream()
        .map(day -> new Day(SinceText.day(day.getKey()), day.getValue()))
        .toList();
  }
}
