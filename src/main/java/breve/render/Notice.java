package breve.render;

import breve.article.Source;
import breve.check.Finding;
import breve.digest.Digest;
import breve.edition.EditionArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * How far an article is to be trusted, in an edition: {@code 2 of 14 sentences need care}, and by
   * estimate how many are right; empty where there is nothing to tell.
   */
  static Optional<String> careInShort(EditionArticle article) {
    Care care = new Care(article.sentences(), article.needCare(), article.probablyRight());
    List<String> told = new ArrayList<>();
    if (care.doubtful() > 0) {
      told.add(care.marked());
    }
    care.right()
        .ifPresent(
            right ->
                told.add("about %d of %d right by estimate".formatted(right, care.sentences())));
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", told));
  }

  /** How far the digest is to be trusted: what is marked, what was checked, what is estimated. */
  static String care(Digest digest) {
    Care care = Care.of(digest);
    String marked =
        switch (care.doubtful()) {
          case 0 -> "No sentence is marked.";
          case 1 -> care.marked() + "; it is marked, with the reason and the French.";
          default -> care.marked() + "; they are marked, with the reason and the French.";
        };
    return marked + " " + care.checked() + title(digest);
  }

  private static String title(Digest digest) {
    return digest.title().needsCare()
        ? digest.title().findings().stream()
            .filter(Finding::shown)
            .map(Finding::message)
            .collect(Collectors.joining("; ", " The title needs care: ", "."))
        : "";
  }
}
