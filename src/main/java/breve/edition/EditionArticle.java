package breve.edition;

import breve.article.PartialDate;
import breve.article.Source;
import breve.digest.Digest;
import breve.digest.Digest.DigestTitle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an edition tells of one article: little enough that ten thousand of them fit into memory.
 *
 * @param name of its files in {@code out/articles}, without an ending
 * @param text what its French is known by, see {@link TextHash}
 * @param date its own, as far as it tells one
 * @param bullets in the digest's order
 * @param sentences how many it has
 * @param needCare how many of them a check warns of
 * @param probablyRight how many of them are right, by estimate; empty where nobody can tell
 * @param firstSeen when a run first met this text, from the journal
 * @param fresh whether it came with the last articles that came, and others were there before
 */
public record EditionArticle(
    String name,
    String text,
    Source source,
    Optional<PartialDate> date,
    DigestTitle title,
    List<EditionBullet> bullets,
    int sentences,
    int needCare,
    OptionalInt probablyRight,
    Instant firstSeen,
    boolean fresh) {
  /** The longest first. */
  static final Comparator<EditionArticle> MOST_TOLD_FIRST =
      Comparator.comparingInt(EditionArticle::sentences)
          .reversed()
          .thenComparing(EditionArticle::day, Comparator.reverseOrder())
          .thenComparing(EditionArticle::name);

  /** By their days. */
  static final Comparator<EditionArticle> NEWEST_FIRST =
      Comparator.comparing(EditionArticle::day).reversed().thenComparing(EditionArticle::name);

  static final Comparator<EditionArticle> OLDEST_FIRST =
      Comparator.comparing(EditionArticle::day).thenComparing(EditionArticle::name);

  public EditionArticle {
    bullets = List.copyOf(bullets);
  }

  /** An article of whose quality there is no estimate. */
  public EditionArticle(
      String name,
      String text,
      Source source,
      Optional<PartialDate> date,
      DigestTitle title,
      List<EditionBullet> bullets,
      int sentences,
      int needCare,
      Instant firstSeen,
      boolean fresh) {
    this(
        name,
        text,
        source,
        date,
        title,
        bullets,
        sentences,
        needCare,
        OptionalInt.empty(),
        firstSeen,
        fresh);
  }

  /** An article that is not marked as new. */
  static EditionArticle of(Digest digest, Instant firstSeen) {
    return new EditionArticle(
        digest.id(),
        TextHash.of(digest),
        digest.source(),
        digest.date(),
        digest.title(),
        digest.bullets().stream().map(EditionBullet::of).toList(),
        (int) digest.sentences().count(),
        digest.sentencesThatNeedCare().size(),
        digest.probablyRight(),
        firstSeen,
        false);
  }

  /** The same article, marked as new or not. */
  EditionArticle withFresh(boolean yes) {
    return with(bullets, firstSeen, yes);
  }

  /** The same article, met at another time. */
  EditionArticle withFirstSeen(Instant time) {
    return with(bullets, time, fresh);
  }

  /** The same article, its bullets marked anew. */
  EditionArticle withBullets(List<EditionBullet> marked) {
    return with(marked, firstSeen, fresh);
  }

  private EditionArticle with(List<EditionBullet> told, Instant seen, boolean yes) {
    return new EditionArticle(
        name, text, source, date, title, told, sentences, needCare, probablyRight, seen, yes);
  }

  /** Whether a bullet of it tells what no earlier night of its story told. */
  public boolean hasNews() {
    return bullets.stream().anyMatch(EditionBullet::isNew);
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
