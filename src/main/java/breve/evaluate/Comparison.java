package breve.evaluate;

/**
 * Two systems on the same pairs.
 *
 * @param metric the name of the score
 * @param baseline the baseline's score
 * @param system the system's score
 * @param meanDifference system minus baseline, the mean over the resamples
 * @param low lower end of the difference's 95 % interval
 * @param high upper end of the difference's 95 % interval
 * @param pValue how probable a difference this large would be if the two were equally good
 * @param signature the metric's signature with the number of resamples and the seed
 */
public record Comparison(
    String metric,
    double baseline,
    double system,
    double meanDifference,
    double low,
    double high,
    double pValue,
    String signature) {}
