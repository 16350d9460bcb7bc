package breve.decode;

/**
 * The logarithm of a sum of exponentials, which turns logits into log-probabilities. {@link
 * Math#exp} took most of beam search's own time. Here the exponential is cut into small loops of
 * float arithmetic, which Java's compiler turns into vector instructions, and a last one that
 * scales by powers of two from a table.
 *
 * <p>exp x = 2<sup>n</sup> exp r with x = n ln 2 + r and |r| &le; ln 2 / 2; the polynomial for exp
 * r is that of Cephes' expf. Not for several threads.
 */
final class LogSumExp {
  private static final float LOG2_E = 1.442695f;

  // ln 2 in two parts, so that n * HIGH is exact for every exponent n.
  private static final float LN2_HIGH = 0.6933594f;
  private static final float LN2_LOW = -0.00021219444f;

  /**
   * 1.5 * 2^23: added to a small number it rounds it to an integer, which its low bits then hold.
   */
  private static final float ROUNDER = 12_582_912f;

  /** The logarithm of the smallest normal float, nearly; among probabilities that is nothing. */
  private static final float LOWEST = -87f;

  /** 2 to the power of n for n from -128 to 127, by the low byte of n. */
  private static final float[] POWERS = new float[256];

  static {
    for (int n = -128; n < 128; n++) {
      POWERS[n & 0xff] = (float) Math.pow(2, n);
    }
  }

  private static final int BLOCK = 512;

  private final float[] remainders = new float[BLOCK];
  private final float[] exponents = new float[BLOCK];

  /**
   * ln of the sum of exp over a part of an array.
   *
   * @param values finite or negative infinity, not all of them the latter
   * @param from first index
   * @param length of the part, at least 1
   */
  double of(float[] values, int from, int length) {
    float max = max(values, from, length);
    double sum = 0;
    for (int done = 0; done < length; done += BLOCK) {
      int count = Math.min(BLOCK, length - done);
      // The loops below are vectorised only if their arrays begin at index 0.
      System.arraycopy(values, from + done, remainders, 0, count);
      split(count, max);
      polynomial(count);
      sum += sum(count);
    }
    return max + Math.log(sum);
  }

  private static float max(float[] values, int from, int length) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + length; i++) {
      if (values[i] > max) {
        max = values[i];
      }
    }
    return max;
  }

  /** Splits each value, less the greatest, into n (in the low bits of the exponents) and r. */
  private void split(int count, float max) {
    for (int i = 0; i < count; i++) {
      remainders[i] = Math.max(remainders[i] - max, LOWEST);
    }
    for (int i = 0; i < count; i++) {
      exponents[i] = remainders[i] * LOG2_E + ROUNDER;
    }
    for (int i = 0; i < count; i++) {
      float n = exponents[i] - ROUNDER;
      remainders[i] = remainders[i] - n * LN2_HIGH - n * LN2_LOW;
    }
  }

  /** Replaces each r by exp r. */
  private void polynomial(int count) {
    for (int i = 0; i < count; i++) {
      float r = remainders[i];
      float p = 0.00019875691f;
      p = p * r + 0.0013981999f;
      p = p * r + 0.008333452f;
      p = p * r + 0.041665796f;
      p = p * r + 0.16666666f;
      p = p * r + 0.5f;
      remainders[i] = p * r * r + r + 1f;
    }
  }

  private double sum(int count) {
    double sum = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      // Four at a time in float: the rounding is that of one exponential, not of their number.
      sum += (exp(i) + exp(i + 1)) + (exp(i + 2) + exp(i + 3));
    }
    for (; i < count; i++) {
      sum += exp(i);
    }
    return sum;
  }

  private float exp(int i) {
    return remainders[i] * POWERS[Float.floatToRawIntBits(exponents[i]) & 0xff];
  }
}
