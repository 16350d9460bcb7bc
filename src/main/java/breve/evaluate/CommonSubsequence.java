package breve.evaluate;

import java.util.BitSet;
import java.util.List;

/** The longest common subsequence of two word lists, by dynamic programming. */
final class CommonSubsequence {
  private final List<String> reference;
  private final List<String> hypothesis;
  private final int[][] lengths;

  CommonSubsequence(List<String> reference, List<String> hypothesis) {
    this.reference = reference;
    this.hypothesis = hypothesis;
    lengths = new int[reference.size() + 1][hypothesis.size() + 1];
    for (int i = 1; i < lengths.length; i++) {
      for (int j = 1; j < lengths[i].length; j++) {
        lengths[i][j] =
            reference.get(i - 1).equals(hypothesis.get(j - 1))
                ? lengths[i - 1][j - 1] + 1
                : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
      }
    }
  }

  /** The number of words in it. */
  int length() {
    return lengths[reference.size()][hypothesis.size()];
  }

  /** Where its words stand in the reference; of several that are longest, rouge-score's choice. */
  BitSet positions() {
    BitSet positions = new BitSet();
    int i = reference.size();
    int j = hypothesis.size();
    while (i > 0 && j > 0) {
      if (reference.get(i - 1).equals(hypothesis.get(j - 1))) {
        positions.set(--i);
        j--;
      } else if (lengths[i][j - 1] > lengths[i - 1][j]) {
        j--;
      } else {
        i--;
      }
    }
    return positions;
  }
}
