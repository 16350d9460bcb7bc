package breve.render.edition;

/**
 * A fingerprint in little memory, a few kilobytes for an article of news.
 *
 * <p>Of a run of words its 32-bit hash is kept. Two articles of 400 runs each then seem to share
 * one by chance in 27,000 cases, which no threshold notices.
 */
final class Sketch {
  private final int[] shingles;
  private final TermCounts facts;
  private final TermCounts words;

  private Sketch(int[] shingles, TermCounts facts, TermCounts words) {
    this.shingles = shingles;
    this.facts = facts;
    this.words = words;
  }

  static Sketch of(Fingerprint print, Terms terms) {
    return new Sketch(
        print.shingles().stream().mapToInt(String::hashCode).sorted().distinct().toArray(),
        new TermCounts(print.facts(), terms),
        new TermCounts(print.words(), terms));
  }

  /** Not to be changed. */
  int[] shingles() {
    return shingles;
  }

  TermCounts facts() {
    return facts;
  }

  TermCounts words() {
    return words;
  }
}
