package breve.render;

import breve.article.Source;
import breve.check.Finding;
import breve.digest.Digest;
import breve.edition.EditionArticle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The notice on every page that its English is a machine translation. */
final class Notice {
  static final String OF_AN_EDITION =
      "Machine translations from French of the articles named; no person has checked them.";

  private Notice() {}

  /** One sentence, its source's path put in as the format needs it. */
  static String of(Source source, UnaryOperator<String> written) {
    return "Machine translation from French of "
        + written.apply(source.path())
        + "; no person has checked it.";
  }

  /** How many of an article's sentences need care, in an edition: {@code 2 of 14 sentences}. */
  static String careInShort(EditionArticle article) {
    int doubtful = article.needCare();
    return doubtful
        + " of "
        + article.sentences()
        + (article.sentences() == 1 ? " sentence" : " sentences")
        + (doubtful == 1 ? " needs care" : " need care");
  }

  /** How far the checks trust the digest: one honest line. */
  static String care(Digest digest) {
    return sentences(digest) + title(digest);
  }

  private static String title(Digest digest) {
    return digest.title().needsCare()
        ? digest.title().findings().stream()
            .filter(Finding::shown)
            .map(Finding::message)
            .collect(Collectors.joining("; ", " The title needs care: ", "."))
        : "";
  }

  private static String sentences(Digest digest) {
    long sentences = digest.sentences().count();
    int doubtful = digest.sentencesThatNeedCare().size();
    String of = sentences == 1 ? "1 sentence" : sentences + " sentences";
    if (doubtful == 0) {
      return "Automatic checks found no fault in " + of + "; they don't see everything.";
    }
    return doubtful
        + " of "
        + of
        + (doubtful == 1 ? " needs care; it is" : " need care; they are")
        + " marked, with the reason and the French.";
  }
}
