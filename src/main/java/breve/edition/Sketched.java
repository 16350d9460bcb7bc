package breve.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as grouping sees it.
 *
 * @param sketch what tells whether it resembles another
 * @param sentences what each of its sentences tells, its title's among them
 * @param bullets what the sentences tell that each bullet cites; empty for a remembered article
 * @param known the story that an earlier run found for it
 * @param current its input is there
 */
record Sketched(
    EditionArticle article,
    Sketch sketch,
    List<Telling> sentences,
    List<Telling> bullets,
    Optional<StoryId> known,
    boolean current) {
  /** When a run first saw it: the same moment for all that one edition showed first. */
  Instant night() {
    return article.firstSeen();
  }

  /** The same as an article of a story that an earlier run found, met no later than then. */
  Sketched known(StoryId story, Instant firstSeen) {
    Instant first = firstSeen.isBefore(night()) ? firstSeen : night();
    return new Sketched(
        article.withFirstSeen(first), sketch, sentences, bullets, Optional.of(story), current);
  }

  /** The same, its article marked as new or not. */
  Sketched fresh(boolean yes) {
    return new Sketched(article.withFresh(yes), sketch, sentences, bullets, known, current);
  }

  /** The same with its article's bullets marked. */
  Sketched marked(List<EditionBullet> marks) {
    return new Sketched(article.withBullets(marks), sketch, sentences, bullets, known, current);
  }
}
