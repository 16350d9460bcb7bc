package breve.render;

import breve.edition.EditionArticle;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Links from an edition to its articles.
 *
 * @param ending of the articles' files: {@code html}
 */
record ArticleLink(String ending) {
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
