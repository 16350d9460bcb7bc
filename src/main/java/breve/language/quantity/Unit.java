package breve.language.quantity;

import java.math.BigDecimal;
import java.util.Locale;

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
  YUAN(Family.MONEY, 1),
  ROUBLE(Family.MONEY, 1),
  FRANC(Family.MONEY, 1),
  CROWN(Family.MONEY, 1),
  RUPEE(Family.MONEY, 1),
  DINAR(Family.MONEY, 1),
  DIRHAM(Family.MONEY, 1),
  CENT(Family.MONEY, 1),
  SECOND(Family.TIME, 1),
  MINUTE(Family.TIME, 60),
  HOUR(Family.TIME, 3_600),
  DAY(Family.TIME, 86_400),
  WEEK(Family.TIME, 604_800),
  /** A twelfth of a year. */
  MONTH(Family.TIME, 2_629_800),
  YEAR(Family.TIME, 31_557_600),
  DECADE(Family.TIME, 315_576_000),
  CENTURY(Family.TIME, 3_155_760_000.0),
  LIGHT_YEAR(Family.LENGTH, 9.46e15),
  MILLIMETRE(Family.LENGTH, 0.001),
  CENTIMETRE(Family.LENGTH, 0.01),
  METRE(Family.LENGTH, 1),
  KILOMETRE(Family.LENGTH, 1_000),
  INCH(Family.LENGTH, 0.0254, true),
  FOOT(Family.LENGTH, 0.3048, true),
  YARD(Family.LENGTH, 0.9144, true),
  MILE(Family.LENGTH, 1_609.344, true),
  SQUARE_CENTIMETRE(Family.AREA, 0.0001),
  SQUARE_METRE(Family.AREA, 1),
  HECTARE(Family.AREA, 10_000),
  SQUARE_KILOMETRE(Family.AREA, 1_000_000),
  SQUARE_FOOT(Family.AREA, 0.0929, true),
  SQUARE_MILE(Family.AREA, 2_589_988, true),
  ACRE(Family.AREA, 4_046.86, true),
  MILLIGRAM(Family.MASS, 0.000_001),
  GRAM(Family.MASS, 0.001),
  KILOGRAM(Family.MASS, 1),
  TONNE(Family.MASS, 1_000),
  OUNCE(Family.MASS, 0.028_35, true),
  /** Of weight, or of money where that is left open. */
  POUNDS(Family.MASS, 0.453_59, true),
  MILLILITRE(Family.VOLUME, 0.001),
  CENTILITRE(Family.VOLUME, 0.01),
  DECILITRE(Family.VOLUME, 0.1),
  LITRE(Family.VOLUME, 1),
  HECTOLITRE(Family.VOLUME, 100),
  CUBIC_METRE(Family.VOLUME, 1_000),
  TEASPOON(Family.VOLUME, 0.005),
  TABLESPOON(Family.VOLUME, 0.015),
  BARREL(Family.VOLUME, 159, true),
  GALLON(Family.VOLUME, 3.785, true),
  PINT(Family.VOLUME, 0.5, true),
  METRE_A_SECOND(Family.SPEED, 3.6),
  KILOMETRE_AN_HOUR(Family.SPEED, 1),
  MILE_AN_HOUR(Family.SPEED, 1.609_344, true),
  KNOT(Family.SPEED, 1.852, true),
  /** Of a scale that is left open, or of an angle. */
  DEGREE(Family.TEMPERATURE, 1),
  CELSIUS(Family.TEMPERATURE, 1),
  FAHRENHEIT(Family.TEMPERATURE, 1, true),
  WATT(Family.POWER, 1),
  KILOWATT(Family.POWER, 1_000),
  MEGAWATT(Family.POWER, 1_000_000),
  GIGAWATT(Family.POWER, 1_000_000_000),
  KILOWATT_HOUR(Family.ENERGY, 1),
  MEGAWATT_HOUR(Family.ENERGY, 1_000),
  TERAWATT_HOUR(Family.ENERGY, 1_000_000_000),
  KILOBYTE(Family.DATA, 1),
  MEGABYTE(Family.DATA, 1_000),
  GIGABYTE(Family.DATA, 1_000_000),
  TERABYTE(Family.DATA, 1_000_000_000),
  DECIBEL(Family.SOUND, 1);

  /** Units that measure the same thing. */
  public enum Family {
    SHARE,
    MONEY,
    TIME,
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    SPEED,
    TEMPERATURE,
    POWER,
    ENERGY,
    DATA,
    SOUND
  }

  /** How far a rounded conversion may be off: 30 km, 20 miles. */
  private static final double ROUNDED = 0.08;

  /** How far one between units of the same system may be, from adding up decimals alone. */
  private static final double EXACT = 1e-6;

  private final Family family;
  private final double size;
  private final boolean imperial;

  Unit(Family family, double size) {
    this(family, size, false);
  }

  Unit(Family family, double size, boolean imperial) {
    this.family = family;
    this.size = size;
    this.imperial = imperial;
  }

  public Family family() {
    return family;
  }

  /** Its section in {@code units.txt}. */
  String section() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Whether two measures are the same: 18 months and a year and a half, 1,5 kg and 1,500 g. From
   * one system to the other a rounded figure is the same, too: 30 km and 20 miles.
   */
  public static boolean same(BigDecimal a, Unit unitA, BigDecimal b, Unit unitB) {
    if (unitA.family != unitB.family || unitA.family == Family.SHARE) {
      return unitA == unitB && a.compareTo(b) == 0;
    }
    if (unitA.family == Family.MONEY) {
      return unitA == unitB && a.compareTo(b) == 0;
    }
    double x = unitA.base(a.doubleValue());
    double y = unitB.base(b.doubleValue());
    if (unitA.family == Family.TEMPERATURE) {
      return Math.abs(x - y) <= (unitA.imperial == unitB.imperial ? EXACT : 1);
    }
    double off = Math.abs(x - y) / Math.max(Math.max(Math.abs(x), Math.abs(y)), Double.MIN_NORMAL);
    return off <= (unitA.imperial == unitB.imperial ? EXACT : ROUNDED);
  }

  private double base(double amount) {
    return this == FAHRENHEIT ? (amount - 32) / 1.8 : amount * size;
  }

  /** Whether one unit may stand for the other with the same figure: °C for degrees. */
  public boolean mayBe(Unit other) {
    return this == other
        || isEither(other, PERCENT, POINT)
        || isEither(other, POUND, POUNDS)
        || isEither(other, DEGREE, CELSIUS)
        || isEither(other, DEGREE, FAHRENHEIT);
  }

  private boolean isEither(Unit other, Unit one, Unit two) {
    return (this == one && other == two) || (this == two && other == one);
  }
}
