package breve.check.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A word that is a quantity by itself.
 *
 * @param kind how it is used
 * @param value its usual value
 * @param others what else it may mean
 * @param weight how much its loss would matter
 * @param multiplies whether a number before it multiplies it: two dozen, trois quarts
 */
record NumberNoun(
    Quantity.Kind kind,
    BigDecimal value,
    List<BigDecimal> others,
    Quantity.Weight weight,
    boolean multiplies) {

  static NumberNoun slight(double value, double... others) {
    return new NumberNoun(
        Quantity.Kind.CARDINAL, decimal(value), decimals(others), Quantity.Weight.SLIGHT, false);
  }

  static NumberNoun collective(double value, double... others) {
    return new NumberNoun(
        Quantity.Kind.CARDINAL, decimal(value), decimals(others), Quantity.Weight.SOFT, true);
  }

  static NumberNoun vague(double value, double... others) {
    return new NumberNoun(
        Quantity.Kind.VAGUE, decimal(value), decimals(others), Quantity.Weight.SLIGHT, true);
  }

  static NumberNoun part(double value, double... others) {
    return new NumberNoun(
        Quantity.Kind.FRACTION, decimal(value), decimals(others), Quantity.Weight.SLIGHT, true);
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  private static List<BigDecimal> decimals(double... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }
}
