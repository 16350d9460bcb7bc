package breve.decode;

/**
 * The likeliest tokens of one row. Keeps a heap whose top is the worst kept, so that nearly every
 * token costs one comparison. Of equal values the lower token comes first.
 */
final class TopTokens {
  private final int[] tokens;
  private final float[] values;
  private int size;

  /**
   * @param capacity tokens to keep
   */
  TopTokens(int capacity) {
    tokens = new int[capacity];
    values = new float[capacity];
  }

  /**
   * Finds the largest values of a row, dropping those of an earlier row; negative infinity and NaN
   * are never among them.
   *
   * @param row values of all rows
   * @param from where the row begins
   * @param length of the row
   */
  void select(float[] row, int from, int length) {
    size = 0;
    float threshold = Float.NEGATIVE_INFINITY;
    for (int token = 0; token < length; token++) {
      float value = row[from + token];
      if (value > threshold) {
        if (size < tokens.length) {
          size++;
          siftUp(token, value);
        } else {
          siftDown(token, value);
        }
        threshold = size < tokens.length ? Float.NEGATIVE_INFINITY : values[0];
      }
    }
  }

  /** How many were found: less than the capacity when the row has no more. */
  int size() {
    return size;
  }

  /** A kept token, in no particular order. */
  int token(int i) {
    return tokens[i];
  }

  /** The value of a kept token. */
  float value(int i) {
    return values[i];
  }

  /** Whether entry i is to leave the heap before a value: it is smaller, or as large but later. */
  private boolean isWorse(int i, int token, float value) {
    return values[i] < value || (values[i] == value && tokens[i] > token);
  }

  private void siftUp(int token, float value) {
    int i = size - 1;
    while (i > 0) {
      int parent = (i - 1) / 2;
      if (isWorse(parent, token, value)) {
        break;
      }
      move(parent, i);
      i = parent;
    }
    put(i, token, value);
  }

  private void siftDown(int token, float value) {
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && isWorse(child + 1, tokens[child], values[child])) {
        child++;
      }
      if (!isWorse(child, token, value)) {
        break;
      }
      move(child, i);
      i = child;
    }
    put(i, token, value);
  }

  private void move(int from, int to) {
    put(to, tokens[from], values[from]);
  }

  private void put(int i, int token, float value) {
    tokens[i] = token;
    values[i] = value;
  }
}
