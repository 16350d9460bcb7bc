package breve.render;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code index.html}: every story with its bullets on one self-contained page without scripts; a
 * story that is told over more than a day has a page of its own besides.
 */
final class EditionHtml implements EditionRenderer {
  private final Templates templates = new Templates();
  private final Style style = Style.named("page.css");
  private final StoryFigure storyFigure = new StoryFigure();
  private final ArticleLink link;

  EditionHtml(ArticleLink link) {
    this.link = link;
  }

  @Override
  public String fileName() {
    return "index.html";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    List<Bars> figures =
        Stream.of(storyFigure.of(edition), NightFigure.of(edition))
            .flatMap(Optional::stream)
            .toList();
    templates.render(
        "edition.jte",
        Map.of("edition", edition, "link", link, "style", style, "figures", figures),
        out);
  }

  @Override
  public List<Page> pages(Edition edition, Predicate<EditionArticle> isThere) {
    return edition.stories().stream()
        .filter(Story::hasCourse)
        .<Page>map(story -> new StoryPage(story, isThere, link, templates, style))
        .toList();
  }

  @Override
  public Optional<String> pageFolder() {
    return Optional.of(ArticleLink.STORIES);
  }
}
