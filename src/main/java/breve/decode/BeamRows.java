package breve.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which row of a batch belongs to which sentence. The graph wants the same number of rows for each
 * sentence, neighbours all: where a search has fewer beams than the widest, its first row is
 * repeated, and the repetitions are ignored.
 */
final class BeamRows {
  /** The sentences still in the batch, by their place in the first one. */
  private final int[] sentences;

  private final int width;

  /** For each row of the graph the row that the search knows. */
  private final int[] logical;

  /** For each row that the search knows its first row of the graph. */
  private final int[] firstNative;

  private final long[] nativeParents;
  private final long[] parentSentences;
  private final int nativeBefore;
  private final int sentencesBefore;

  private BeamRows(
      int[] sentences,
      int width,
      int[] logical,
      int count,
      long[] nativeParents,
      long[] parentSentences,
      int nativeBefore,
      int sentencesBefore) {
    this.sentences = sentences;
    this.width = width;
    this.logical = logical;
    this.nativeParents = nativeParents;
    this.parentSentences = parentSentences;
    this.nativeBefore = nativeBefore;
    this.sentencesBefore = sentencesBefore;
    firstNative = new int[count];
    for (int i = logical.length - 1; i >= 0; i--) {
      firstNative[logical[i]] = i;
    }
  }

  /** A row for each of so many sentences. */
  static BeamRows oneEach(int count) {
    int[] each = new int[count];
    Arrays.setAll(each, i -> i);
    long[] same = Arrays.stream(each).asLongStream().toArray();
    return new BeamRows(each, 1, each, count, same, same, count, count);
  }

  /**
   * The rows after a step.
   *
   * @param parents for each new row the old row that it goes on from; rows of one sentence are
   *     neighbours, and sentences keep their order
   */
  BeamRows next(int[] parents) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int row = 0; row < parents.length; row++) {
      int place = firstNative[parents[row]] / width;
      if (places.isEmpty() || places.get(places.size() - 1) != place) {
        places.add(place);
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(row);
    }
    int widest = groups.stream().mapToInt(List::size).max().orElseThrow();
    int[] rows = new int[groups.size() * widest];
    long[] from = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      List<Integer> group = groups.get(i / widest);
      rows[i] = group.get(i % widest < group.size() ? i % widest : 0);
      from[i] = firstNative[parents[rows[i]]];
    }
    return new BeamRows(
        places.stream().mapToInt(place -> sentences[place]).toArray(),
        widest,
        rows,
        parents.length,
        from,
        places.stream().mapToLong(Integer::longValue).toArray(),
        logical.length,
        sentences.length);
  }

  /** Rows that the search knows. */
  int count() {
    return firstNative.length;
  }

  int nativeCount() {
    return logical.length;
  }

  /** The row that the search knows for a row of the graph. */
  int logical(int nativeRow) {
    return logical[nativeRow];
  }

  /** The sentence of a row of the graph, by its place in the first batch. */
  int sentence(int nativeRow) {
    return sentences[nativeRow / width];
  }

  int[] sentences() {
    return sentences.clone();
  }

  /** For each row of the graph the row before that it goes on from. */
  long[] nativeParents() {
    return nativeParents.clone();
  }

  /** For each sentence its place among the sentences before. */
  long[] parentSentences() {
    return parentSentences.clone();
  }

  boolean sameRows() {
    return isIdentity(nativeParents, nativeBefore);
  }

  boolean sameSentences() {
    return isIdentity(parentSentences, sentencesBefore);
  }

  private static boolean isIdentity(long[] parents, int before) {
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] != i) {
        return false;
      }
    }
    return parents.length == before;
  }

  /** The values of the rows that the search knows, out of those of all the graph's rows. */
  float[] logical(float[] values, int each) {
    if (firstNative.length == logical.length) {
      return values;
    }
    float[] kept = new float[firstNative.length * each];
    for (int row = 0; row < firstNative.length; row++) {
      System.arraycopy(values, firstNative[row] * each, kept, row * each, each);
    }
    return kept;
  }
}
