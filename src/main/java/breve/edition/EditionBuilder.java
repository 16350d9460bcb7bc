package breve.edition;

import breve.digest.Digest;
import breve.digest.Digest.DigestSentence;
import breve.edition.StoryGrouper.Grouped;
import breve.summarize.Bullet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers an edition from digests that are given one at a time and not kept, and from what is
 * remembered of earlier nights. In whatever order they come, the edition is the same.
 */
public final class EditionBuilder {
  private static final Comparator<Story> NEWEST_FIRST =
      Comparator.comparing(Story::day)
          .reversed()
          .thenComparing(story -> story.lead().title().shown())
          .thenComparing(story -> story.lead().name());

  private final List<Sketched> current = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private final Map<String, Sketched> remembered = new HashMap<>();
  private final Map<String, Found> found = new HashMap<>();
  private final Terms terms = new Terms();

  /** What an earlier run found out about a text. */
  private record Found(StoryId story, Instant firstSeen) {}

  /**
   * Adds an article whose input is there.
   *
   * @param digest its id is the name of its files
   * @param firstSeen when a run first met it, from the journal
   */
  public EditionBuilder add(Digest digest, Instant firstSeen) {
    List<String> lines = FrenchLines.of(digest);
    Map<Object, String> french =
        digest.sentences().collect(Collectors.toMap(DigestSentence::id, DigestSentence::french));
    current.add(
        new Sketched(
            EditionArticle.of(digest, firstSeen),
            Sketch.of(Fingerprint.of(lines), terms),
            tellings(lines),
            digest.bullets().stream().map(bullet -> telling(bullet, french)).toList(),
            Optional.empty(),
            true));
    texts.add(current.get(current.size() - 1).article().text());
    return this;
  }

  /** Adds what is remembered of an article, best after those whose input is there. */
  public EditionBuilder remember(Remembered past) {
    String text = past.article().text();
    found.put(text, new Found(past.story(), past.article().firstSeen()));
    if (!texts.contains(text)) {
      remembered.put(
          text,
          new Sketched(
              past.article(),
              Sketch.of(Fingerprint.of(past.french()), terms),
              tellings(past.french()),
              List.of(),
              Optional.of(past.story()),
              false));
    }
    return this;
  }

  private List<Telling> tellings(List<String> lines) {
    return lines.stream().map(line -> Telling.of(List.of(line), terms)).toList();
  }

  private Telling telling(Bullet bullet, Map<Object, String> french) {
    return Telling.of(
        bullet.sentences().stream().map(id -> french.getOrDefault(id, "")).toList(), terms);
  }

  /** How far those are to be trusted whose input is there. */
  public Trust trust() {
    return Trust.of(current.stream().map(Sketched::article).toList());
  }

  /**
   * Marks the articles that came last as new, if others were there before; groups them into
   * stories, those of earlier nights among them, and puts these in order.
   *
   * @param health how the run went, in one line; plain text
   */
  public Edition build(String health) {
    List<Sketched> there = FreshMarks.of(current.stream().map(this::asFound).toList());
    remembered.keySet().removeAll(texts);
    List<Sketched> all = Stream.concat(there.stream(), remembered.values().stream()).toList();
    Map<String, List<Grouped>> stories =
        NightNews.mark(new StoryGrouper(terms).group(all)).stream()
            .collect(Collectors.groupingBy(grouped -> grouped.story().id()));
    return new Edition(
        stories.values().stream()
            .filter(story -> story.stream().anyMatch(g -> g.article().current()))
            .map(StoryTeller::tell)
            .sorted(NEWEST_FIRST)
            .toList(),
        health);
  }

  /** An article with what earlier runs found out about its text. */
  private Sketched asFound(Sketched article) {
    Found known = found.get(article.article().text());
    return known == null ? article : article.known(known.story(), known.firstSeen());
  }
}
