package breve.digest;

import breve.check.Finding;
import breve.check.name.Capitals;
import breve.digest.ArticleReview.Reviewed;
import breve.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sentences of an article as they are translated: what stands in capitals gets the letters of a
 * sentence. Each is restored by itself first, so that the same sentence has the same English
 * everywhere. Where the article tells more (in LE MOULIN DE LA ROCHE, Roche is a name), the
 * sentence is translated once more, and that is the edited English.
 *
 * @param alone each restored by itself
 * @param told each restored with what the article tells
 * @param places of those that differ
 */
record ShoutedSentences(List<String> alone, List<String> told, List<Integer> places) {
  static ShoutedSentences of(List<String> french, Capitals capitals) {
    Capitals article = capitals.in(french);
    List<String> alone = french.stream().map(capitals::restored).toList();
    List<String> told = french.stream().map(article::restored).toList();
    List<Integer> places =
        IntStream.range(0, french.size())
            .filter(i -> !alone.get(i).equals(told.get(i)))
            .boxed()
            .toList();
    return new ShoutedSentences(alone, told, places);
  }

  /** All sentences by themselves, then those of which the article tells more. */
  List<String> toTranslate() {
    return Stream.concat(alone.stream(), places.stream().map(told::get)).toList();
  }

  /**
   * The best translation of each sentence.
   *
   * @param all translations of {@link #toTranslate}
   */
  List<Translation> inArticle(List<Translation> all) {
    List<Translation> best = new ArrayList<>(all.subList(0, alone.size()));
    for (int k = 0; k < places.size(); k++) {
      best.set(places.get(k), all.get(alone.size() + k));
    }
    return List.copyOf(best);
  }

  /** The reviews, each with the English of the sentence by itself; a better one is edited. */
  List<Reviewed> byThemselves(List<Reviewed> reviewed, List<Translation> all) {
    List<Reviewed> given = new ArrayList<>(reviewed);
    for (int place : places) {
      given.set(place, edited(reviewed.get(place), all.get(place)));
    }
    return List.copyOf(given);
  }

  private static Reviewed edited(Reviewed told, Translation alone) {
    String better = told.edited().orElse(told.translation().english());
    if (better.equals(alone.english())) {
      return new Reviewed(alone, told.renamed(), Optional.empty(), told.findings());
    }
    // What was found stands in the better English; places in the other one would be wrong.
    List<Finding> findings =
        told.findings().stream()
            .map(
                f ->
                    new Finding(
                        f.kind(), f.confidence(), f.french(), Optional.empty(), f.message()))
            .toList();
    return new Reviewed(alone, told.renamed(), Optional.of(better), findings);
  }
}
