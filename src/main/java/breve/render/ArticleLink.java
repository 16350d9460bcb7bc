package breve.render;

import breve.edition.EditionArticle;
import breve.edition.Story;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Links from an edition to its articles.
 *
 * @param ending of the articles' files: {@code html}
 */
record ArticleLink(String ending) {
  /** The folder of the stories' pages. */
  static final String STORIES = "stories";

  /** A story's page, relative to the output folder. */
  static String toStory(Story story) {
    return STORIES + "/" + story.id().id() + ".html";
  }

  /** Relative to the output folder, percent-encoded. */
  String to(EditionArticle article) {
    try {
      return new URI(null, null, "articles/" + article.name() + "." + ending, null)
          .toASCIIString()
          .replace("(", "%28")
          .replace(")", "%29");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no file name: " + article.name(), e);
    }
  }
}
