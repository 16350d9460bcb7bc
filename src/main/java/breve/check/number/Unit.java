package breve.check.number;

import java.math.BigDecimal;

/**
 * What a quantity counts, where a change of it would be a change of meaning.
 *
 * @see Family
 */
public enum Unit {
  PERCENT(Family.SHARE, 1),
  POINT(Family.SHARE, 1),
  EURO(Family.MONEY, 1),
  DOLLAR(Family.MONEY, 1),
  POUND(Family.MONEY, 1),
  YEN(Family.MONEY, 1),
  ROUBLE(Family.MONEY, 1),
  FRANC(Family.MONEY, 1),
  CROWN(Family.MONEY, 1),
  SECOND(Family.TIME, 1),
  MINUTE(Family.TIME, 60),
  HOUR(Family.TIME, 3_600),
  DAY(Family.TIME, 86_400),
  WEEK(Family.TIME, 604_800),
  /** A twelfth of a year. */
  MONTH(Family.TIME, 2_629_800),
  YEAR(Family.TIME, 31_557_600),
  DECADE(Family.TIME, 315_576_000),
  CENTURY(Family.TIME, 3_155_760_000L),
  MILLIMETRE(Family.LENGTH, 1),
  CENTIMETRE(Family.LENGTH, 10),
  METRE(Family.LENGTH, 1_000),
  KILOMETRE(Family.LENGTH, 1_000_000),
  FOOT(Family.LENGTH, 305),
  MILE(Family.LENGTH, 1_609_344),
  HECTARE(Family.AREA, 1),
  ACRE(Family.AREA, 1),
  GRAM(Family.MASS, 1),
  KILOGRAM(Family.MASS, 1_000),
  TONNE(Family.MASS, 1_000_000),
  LITRE(Family.VOLUME, 1),
  BARREL(Family.VOLUME, 159),
  GALLON(Family.VOLUME, 4),
  DEGREE(Family.TEMPERATURE, 1),
  WATT(Family.POWER, 1),
  KILOWATT(Family.POWER, 1_000),
  MEGAWATT(Family.POWER, 1_000_000),
  GIGAWATT(Family.POWER, 1_000_000_000);

  /** Units that measure the same thing. */
  public enum Family {
    SHARE,
    MONEY,
    TIME,
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    TEMPERATURE,
    POWER
  }

  private final Family family;
  private final BigDecimal size;

  Unit(Family family, long size) {
    this.family = family;
    this.size = BigDecimal.valueOf(size);
  }

  public Family family() {
    return family;
  }

  /** Whether two amounts of time are the same, as 18 months and a year and a half are. */
  static boolean sameTime(BigDecimal a, Unit unitA, BigDecimal b, Unit unitB) {
    return unitA.family == Family.TIME
        && unitB.family == Family.TIME
        && a.multiply(unitA.size).compareTo(b.multiply(unitB.size)) == 0;
  }
}
