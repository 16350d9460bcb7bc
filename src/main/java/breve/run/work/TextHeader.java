package breve.run.work;

import breve.article.Article;
import breve.article.ArticleId;
import breve.article.Reading.Read;
import java.util.Optional;

/**
 * What a run needs to know of an article that was read, before it has it digested.
 *
 * @param path the input's, and after a # the item's where it has several
 * @param sha256 of what it was read from
 * @param repair what was wrong with its text and is repaired, if something was
 */
public record TextHeader(
    ArticleId id, String path, String sha256, Optional<String> repair, long sentences) {
  static TextHeader of(Read read) {
    Article article = read.article();
    return new TextHeader(
        article.id(),
        article.source().path(),
        article.source().sha256(),
        read.repair(),
        article.sentences().count());
  }
}
