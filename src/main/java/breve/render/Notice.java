package breve.render;

import java.util.OptionalInt;
import java.util.Optional;
import java.util.List;
import java.util.ArrayList;
import breve.article.Source;
import breve.check.Finding;
import breve.digest.Digest;
import breve.edition.EditionArticle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What every page says of itself, so that nobody takes a machine's words for a journalist's. */
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

  /**
   * How far an article is to be trusted, in an edition: {@code 2 of 14 sentences need care}, and
   * by estimate how many are right; empty where there is nothing to tell.
   */
  static Optional<String> careInShort(EditionArticle article) {
    int doubtful = article.needCare();
    String of = article.sentences() + (article.sentences() == 1 ? " sentence" : " sentences");
    List<String> told = new ArrayList<>();
    if (doubtful > 0) {
      told.add(doubtful + " of " + of + (doubtful == 1 ? " needs care" : " need care"));
    }
    if (article.probablyRight().isPresent()) {
      told.add(
          "about %d%s right by estimate"
              .formatted(
                  article.probablyRight().getAsInt(), doubtful > 0 ? "" : " of " + of));
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", told));
  }

  /** How far the digest is to be trusted: what is marked, what was checked, what is estimated. */
  static String care(Digest digest) {
    return sentences(digest) + " " + checked(digest) + title(digest);
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
    int doubtful = digest.sentencesThatNeedCare().size();
    if (doubtful == 0) {
      return "No sentence is marked.";
    }
    return doubtful
        + " of "
        + all(digest)
        + (doubtful == 1 ? " needs care; it is" : " need care; they are")
        + " marked, with the reason and the French.";
  }

  /** Never more than was checked: no check knows whether the sense is right. */
  private static String checked(Digest digest) {
    OptionalInt right = digest.probablyRight();
    return "Numbers, names, times, negation and left-over French were checked"
        + (right.isPresent()
            ? "; by estimate about %d of %s %s right."
                .formatted(
                    right.getAsInt(), all(digest), digest.sentences().count() == 1 ? "is" : "are")
            : "; the sense was not.");
  }

  private static String all(Digest digest) {
    long sentences = digest.sentences().count();
    return sentences == 1 ? "1 sentence" : sentences + " sentences";
  }
}
