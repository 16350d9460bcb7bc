package breve.edition;

import java.util.Arrays;

/**
 * A fingerprint in little memory, some two kilobytes for an article of news.
 *
 * <p>Of the runs of words the smallest hashes are kept, which are a fair sample of them: the sketch
 * of Broder, <em>On the resemblance and containment of documents</em>, 1997. Articles with fewer
 * runs than that are compared exactly; of longer ones, what lies below the largest hash that both
 * would have kept.
 */
final class Sketch {
  private static final int KEPT = 160;

  private final int[] shingles;
  private final int shinglesInAll;
  private final TermCounts facts;
  private final TermCounts words;

  private Sketch(int[] shingles, int shinglesInAll, TermCounts facts, TermCounts words) {
    this.shingles = shingles;
    this.shinglesInAll = shinglesInAll;
    this.facts = facts;
    this.words = words;
  }

  static Sketch of(Fingerprint print, Terms terms) {
    int[] all =
        print.shingles().stream().mapToInt(s -> mixed(s.hashCode())).sorted().distinct().toArray();
    return new Sketch(
        all.length > KEPT ? Arrays.copyOf(all, KEPT) : all,
        all.length,
        TermCounts.of(print.facts(), terms),
        TermCounts.of(print.words(), terms));
  }

  /** Spreads similar hashes evenly: the last steps of MurmurHash3. */
  private static int mixed(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** The hashes kept, rising; not to be changed. */
  int[] shingles() {
    return shingles;
  }

  /** How many runs of words the article has. */
  int shinglesInAll() {
    return shinglesInAll;
  }

  /** Up to where its hashes are complete. */
  private int complete() {
    return shinglesInAll > shingles.length ? shingles[shingles.length - 1] : Integer.MAX_VALUE;
  }

  /** How many of its hashes can be compared with the other's. */
  int comparableWith(Sketch other) {
    int limit = Math.min(complete(), other.complete());
    int found = Arrays.binarySearch(shingles, limit);
    return found < 0 ? -found - 1 : found + 1;
  }

  TermCounts facts() {
    return facts;
  }

  TermCounts words() {
    return words;
  }
}
