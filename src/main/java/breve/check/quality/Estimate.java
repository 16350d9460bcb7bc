package breve.check.quality;

/**
 * How likely a sentence's English is right, as far as its model's estimator can tell: of a hundred
 * sentences with {@code right} 0.7, about seventy are.
 *
 * @param right probability that nothing is wrong
 * @param serious probability that a reader would believe something false, or not understand it
 */
public record Estimate(double right, double serious) {
  /** What needed no translation. */
  public static final Estimate CERTAIN = new Estimate(1, 0);

  public Estimate {
    if (!(right >= 0 && right <= 1 && serious >= 0 && serious <= 1)) {
      throw new IllegalArgumentException("no probabilities: " + right + ", " + serious);
    }
  }

  /** The same to two places, which is more than it knows. */
  Estimate rounded() {
    return new Estimate(Math.round(right * 100) / 100.0, Math.round(serious * 100) / 100.0);
  }
}
