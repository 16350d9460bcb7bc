package breve.edition;

import java.util.stream.Collectors;
import java.util.Set;
import java.util.OptionalInt;
import breve.check.Finding;
import breve.article.PartialDate;
import breve.article.Source;
import breve.digest.Digest;
import breve.digest.Digest.DigestTitle;
import breve.summarize.Bullet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What an edition tells of one article: little enough that ten thousand of them fit into memory.
 *
 * @param name of its files in {@code out/articles}, without an ending
 * @param text what its French is known by, see {@link TextHash}
 * @param date its own, as far as it tells one
 * @param bullets their texts
 * @param sentences how many it has
 * @param needCare how many of them a check warns of
 * @param probablyRight how many of them are right, by estimate; empty where nobody can tell
 * @param doubted the bullets that a check warns of
 * @param firstSeen when a run first met this text, from the journal
 * @param fresh whether it came with the last articles that came, and others were there before
 */
public record EditionArticle(
    String name,
    String text,
    Source source,
    Optional<PartialDate> date,
    DigestTitle title,
    List<String> bullets,
    int sentences,
    int needCare,
    OptionalInt probablyRight,
    Set<String> doubted,
    Instant firstSeen,
    boolean fresh) {
  public EditionArticle {
    bullets = List.copyOf(bullets);
    doubted = Set.copyOf(doubted);
  }

  /** An article that is not marked as new. */
  static EditionArticle of(Digest digest, Instant firstSeen) {
    return new EditionArticle(
        digest.id(),
        TextHash.of(digest),
        digest.source(),
        digest.date(),
        digest.title(),
        digest.bullets().stream().map(Bullet::text).toList(),
        (int) digest.sentences().count(),
        digest.sentencesThatNeedCare().size(),
        digest.probablyRight(),
        digest.bullets().stream()
            .filter(bullet -> bullet.findings().stream().anyMatch(Finding::shown))
            .map(Bullet::text)
            .collect(Collectors.toSet()),
        firstSeen,
        false);
  }

  /** The same article, marked as new or not. */
  EditionArticle withFresh(boolean yes) {
    return new EditionArticle(
        name,
        text,
        source,
        date,
        title,
        bullets,
        sentences,
        needCare,
        probablyRight,
        doubted,
        firstSeen,
        yes);
  }

  /**
   * The day it is sorted under: its own date, taken at its first day where only month or year is
   * known; without one, the day it was first seen (UTC).
   */
  public LocalDate day() {
    return date.map(d -> LocalDate.of(d.year(), d.month().orElse(1), d.day().orElse(1)))
        .orElseGet(() -> LocalDate.ofInstant(firstSeen, ZoneOffset.UTC));
  }

  /**
   * The moment that feeds and books give it: the beginning of the day of its own date. When it was
   * first seen counts only without one, so that a dated article is told in the same bytes wherever
   * and whenever it is read.
   */
  public Instant updated() {
    return date.isPresent() ? day().atStartOfDay(ZoneOffset.UTC).toInstant() : firstSeen;
  }

  /** The last day its date may mean: 2020-02-29 for 2020-02. */
  LocalDate lastDay() {
    if (date.isEmpty() || date.get().day().isPresent()) {
      return day();
    }
    return date.get().month().isPresent()
        ? day().plusMonths(1).minusDays(1)
        : day().plusYears(1).minusDays(1);
  }
}
