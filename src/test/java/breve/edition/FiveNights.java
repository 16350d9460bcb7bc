package breve.edition;

import breve.edition.LabelledNights.Labelled;
import breve.edition.LabelledNights.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What five nights of a labelled set find, each of which has nothing but its own articles and what
 * was remembered of those before.
 *
 * @param stories each article's, by its name
 * @param bullets each article's, by its name: a bullet for each sentence
 */
record FiveNights(Map<String, StoryId> stories, Map<String, List<EditionBullet>> bullets) {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T04:00:00Z");

  static FiveNights of(List<Labelled> articles) {
    FiveNights found = new FiveNights(new HashMap<>(), new HashMap<>());
    List<Remembered> memory = new ArrayList<>();
    for (int night = 1; night <= LabelledNights.NIGHTS; night++) {
      EditionBuilder builder = new EditionBuilder();
      Map<String, List<String>> french = new HashMap<>();
      for (Labelled article : articles) {
        if (article.night() == night) {
          builder.add(article.digest(), time(night));
          french.put(article.name(), FrenchLines.of(article.digest()));
        }
      }
      memory.forEach(builder::remember);
      for (Story story : builder.build("").stories()) {
        for (EditionArticle article : story.articles().toList()) {
          found.stories.put(article.name(), story.id());
          found.bullets.put(article.name(), article.bullets());
          memory.add(new Remembered(article, story.id(), french.get(article.name())));
        }
      }
    }
    return found;
  }

  private static Instant time(int night) {
    return MIDNIGHT.plusSeconds(86_400L * night);
  }

  private String story(Labelled article) {
    return stories.get(article.name()).id();
  }

  /** How well pairs of articles are told to be of one story. */
  Pairwise pairs(List<Labelled> articles) {
    return Pairwise.of(articles, (a, b) -> story(a).equals(story(b)));
  }

  /**
   * How well it is told, in articles whose story ran in an earlier night, which sentences tell
   * nothing that was not told before.
   */
  Pairwise toldBefore(List<Labelled> articles) {
    int right = 0;
    int said = 0;
    int all = 0;
    for (Labelled article : articles) {
      if (articles.stream().anyMatch(a -> a.night() < article.night() && sameStory(a, article))) {
        boolean followed = stories.get(article.name()).since().isBefore(time(article.night()));
        for (int i = 1; i < article.lines().size(); i++) {
          Line line = article.lines().get(i);
          boolean told = followed && !bullets.get(article.name()).get(i - 1).isNew();
          right += told && !line.isNew() ? 1 : 0;
          said += told ? 1 : 0;
          all += line.isNew() ? 0 : 1;
        }
      }
    }
    return new Pairwise(right, said, all);
  }

  private static boolean sameStory(Labelled a, Labelled b) {
    return a.story().equals(b.story());
  }
}
