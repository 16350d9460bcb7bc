package breve.run.stories;

import breve.digest.Digest.DigestTitle;
import breve.edition.EditionArticle;

/** An article as it is remembered: with the title that is shown, and not marked as new. */
final class KeptForm {
  private KeptForm() {}

  static EditionArticle of(EditionArticle article) {
    DigestTitle title = article.title();
    return new EditionArticle(
        article.name(),
        article.text(),
        article.source(),
        article.date(),
        new DigestTitle(title.french(), title.shown(), title.derived()),
        article.bullets(),
        article.sentences(),
        article.needCare(),
        article.firstSeen(),
        false);
  }
}
