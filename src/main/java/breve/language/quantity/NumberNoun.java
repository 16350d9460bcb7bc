package breve.language.quantity;

import java.math.BigDecimal;
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
    boolean multiplies) {}
