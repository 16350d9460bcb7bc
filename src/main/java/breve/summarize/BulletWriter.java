package breve.summarize;

import breve.check.Finding;
import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes the bullets of the sentences that were picked: each keeps its sentence's words in order,
 * without its dateline and shortened where the shortening is sure. A sentence that cannot be
 * understood without the one before shares a bullet with it. Where a sentence is part of somebody's
 * words and does not say whose, the name is copied from the sentence that does, which is then cited
 * too.
 */
final class BulletWriter {
  private final List<Candidate> candidates;
  private final Shortening shortening;

  BulletWriter(List<Candidate> candidates, Shortening shortening) {
    this.candidates = candidates;
    this.shortening = shortening;
  }

  /**
   * How many bullets the picked sentences make: one that leans on another picked one is no bullet
   * of its own.
   */
  static int count(List<Candidate> candidates, List<Integer> picked) {
    return (int)
        picked.stream()
            .filter(
                i -> !(PreviousSentence.isNeededBy(candidates.get(i)) && picked.contains(i - 1)))
            .count();
  }

  /** The bullets in document order. */
  List<Bullet> write(List<Integer> picked) {
    List<Bullet> bullets = new ArrayList<>();
    for (int i : new TreeSet<>(picked)) {
      boolean brought =
          picked.contains(i + 1) && PreviousSentence.isNeededBy(candidates.get(i + 1));
      if (!brought) {
        bullets.add(PreviousSentence.isNeededBy(candidates.get(i)) ? pair(i - 1, i) : single(i));
      }
    }
    return List.copyOf(bullets);
  }

  private Bullet single(int i) {
    Candidate c = candidates.get(i);
    Shortened s = shortened(c);
    Optional<Quotation.Attribution> attribution = Quotation.attribution(candidates, i);
    TreeSet<Integer> cited = new TreeSet<>(List.of(i));
    attribution.ifPresent(a -> cited.add(a.sentence()));
    return new Bullet(
        attribution.map(a -> according(s.text(), a.speaker())).orElse(s.text()),
        cited.stream().map(k -> candidates.get(k).id()).toList(),
        moved(c.findings(), s, 0));
  }

  private Bullet pair(int first, int second) {
    Shortened a = shortened(candidates.get(first));
    Shortened b = shortened(candidates.get(second));
    List<Finding> findings = new ArrayList<>(moved(candidates.get(first).findings(), a, 0));
    findings.addAll(moved(candidates.get(second).findings(), b, a.text().length() + 1));
    return new Bullet(
        a.text() + " " + b.text(),
        List.of(candidates.get(first).id(), candidates.get(second).id()),
        findings);
  }

  private Shortened shortened(Candidate candidate) {
    Shortened bare = Shortened.from(candidate.english(), Preamble.length(candidate.english()));
    Shortened closed = bare.then(Shortened.withoutLoneMarks(bare.text()));
    // What a check doubts may not be the English that the shortening takes it for.
    boolean doubted = candidate.findings().stream().anyMatch(Finding::shown);
    return doubted ? closed : closed.then(shortening.shorten(closed.text()));
  }

  private static String according(String text, String speaker) {
    String bare = text.replaceAll("[.\\s]+$", "");
    return bare + ", according to " + speaker + ".";
  }

  /**
   * What was found in a sentence, as it holds for its shortened form: places are moved; what was
   * found in dropped words alone is left out.
   */
  private static List<Finding> moved(List<Finding> findings, Shortened shortened, int shift) {
    List<Finding> moved = new ArrayList<>();
    for (Finding f : findings) {
      Optional<Span> english = f.english().flatMap(span -> shortened.moved(span, shift));
      if (english.isPresent() || f.english().isEmpty()) {
        moved.add(new Finding(f.kind(), f.confidence(), f.french(), english, f.message()));
      }
    }
    return moved;
  }
}
