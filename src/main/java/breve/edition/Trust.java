package breve.edition;

import java.util.List;
import java.util.OptionalInt;

/**
 * How far the articles of an edition are to be trusted, taken together.
 *
 * @param articles how many there are
 * @param needCare how many of them have a sentence that a check warns of
 * @param sentences of all articles
 * @param probablyRight how many sentences are right, by estimate; empty where that is not known of
 *     every article
 */
public record Trust(long articles, long needCare, long sentences, OptionalInt probablyRight) {
  static Trust of(List<EditionArticle> articles) {
    boolean known = articles.stream().allMatch(a -> a.probablyRight().isPresent());
    int right = articles.stream().mapToInt(a -> a.probablyRight().orElse(0)).sum();
    return new Trust(
        articles.size(),
        articles.stream().filter(a -> a.needCare() > 0).count(),
        articles.stream().mapToLong(EditionArticle::sentences).sum(),
        known && !articles.isEmpty() ? OptionalInt.of(right) : OptionalInt.empty());
  }
}
