package breve.check.number;

import java.util.HashMap;
import java.util.Map;

/** What the two languages call units. */
final class UnitWords {
  static final Map<String, Unit> FRENCH = french();
  static final Map<String, Unit> ENGLISH = english();

  private UnitWords() {}

  private static Map<String, Unit> french() {
    Map<String, Unit> words = new HashMap<>();
    put(words, Unit.PERCENT, "%", "pourcent", "pour cent");
    put(words, Unit.EURO, "€", "euro", "euros", "eur");
    put(words, Unit.DOLLAR, "$", "dollar", "dollars", "usd");
    put(words, Unit.POUND, "£", "sterling");
    put(words, Unit.YEN, "yen", "yens", "¥");
    put(words, Unit.ROUBLE, "rouble", "roubles");
    put(words, Unit.FRANC, "franc", "francs");
    put(words, Unit.CROWN, "couronnes", "czk");
    put(words, Unit.SECOND, "secondes");
    put(words, Unit.MINUTE, "minute", "minutes", "min", "mn");
    put(words, Unit.HOUR, "heure", "heures");
    put(words, Unit.DAY, "jour", "jours", "journées");
    put(words, Unit.WEEK, "semaine", "semaines");
    put(words, Unit.MONTH, "mois");
    put(words, Unit.YEAR, "an", "ans", "année", "années");
    put(words, Unit.DECADE, "décennies");
    put(words, Unit.CENTURY, "siècles");
    put(words, Unit.MILLIMETRE, "mm", "millimètre", "millimètres");
    put(words, Unit.CENTIMETRE, "cm", "centimètre", "centimètres");
    put(words, Unit.METRE, "m", "mètre", "mètres");
    put(words, Unit.KILOMETRE, "km", "kilomètre", "kilomètres");
    put(words, Unit.MILE, "miles", "milles");
    put(words, Unit.HECTARE, "ha", "hectare", "hectares");
    put(words, Unit.GRAM, "g", "gramme", "grammes");
    put(words, Unit.KILOGRAM, "kg", "kilo", "kilos", "kilogramme", "kilogrammes");
    put(words, Unit.TONNE, "tonne", "tonnes");
    put(words, Unit.LITRE, "l", "litre", "litres");
    put(words, Unit.BARREL, "baril", "barils");
    put(words, Unit.DEGREE, "°", "degré", "degrés");
    put(words, Unit.WATT, "w", "watts");
    put(words, Unit.KILOWATT, "kw", "kilowatts");
    put(words, Unit.MEGAWATT, "mw", "mégawatts");
    put(words, Unit.GIGAWATT, "gw", "gigawatts");
    return Map.copyOf(words);
  }

  private static Map<String, Unit> english() {
    Map<String, Unit> words = new HashMap<>();
    put(words, Unit.PERCENT, "%", "percent", "per cent", "pc");
    put(words, Unit.POINT, "percentage", "pp");
    put(words, Unit.EURO, "€", "euro", "euros", "eur");
    put(words, Unit.DOLLAR, "$", "dollar", "dollars", "usd");
    put(words, Unit.POUND, "£", "sterling");
    put(words, Unit.YEN, "yen", "¥");
    put(words, Unit.ROUBLE, "rouble", "roubles", "ruble", "rubles");
    put(words, Unit.FRANC, "franc", "francs");
    put(words, Unit.CROWN, "crowns", "czk");
    put(words, Unit.SECOND, "seconds");
    put(words, Unit.MINUTE, "minute", "minutes", "min", "mins");
    put(words, Unit.HOUR, "hour", "hours");
    put(words, Unit.DAY, "day", "days");
    put(words, Unit.WEEK, "week", "weeks");
    put(words, Unit.MONTH, "month", "months");
    put(words, Unit.YEAR, "year", "years");
    put(words, Unit.DECADE, "decades");
    put(words, Unit.CENTURY, "centuries");
    put(words, Unit.MILLIMETRE, "mm", "millimetres", "millimeters");
    put(words, Unit.CENTIMETRE, "cm", "centimetre", "centimetres", "centimeters");
    put(words, Unit.METRE, "m", "metre", "metres", "meter", "meters");
    put(words, Unit.KILOMETRE, "km", "kilometre", "kilometres", "kilometer", "kilometers", "kms");
    put(words, Unit.FOOT, "feet", "foot");
    put(words, Unit.MILE, "mile", "miles");
    put(words, Unit.HECTARE, "hectare", "hectares", "ha");
    put(words, Unit.ACRE, "acre", "acres");
    put(words, Unit.GRAM, "g", "gram", "grams");
    put(words, Unit.KILOGRAM, "kg", "kilo", "kilos", "kilogram", "kilograms");
    put(words, Unit.TONNE, "tonne", "tonnes", "ton", "tons");
    put(words, Unit.LITRE, "litre", "litres", "liter", "liters");
    put(words, Unit.BARREL, "barrel", "barrels");
    put(words, Unit.GALLON, "gallon", "gallons");
    put(words, Unit.DEGREE, "°", "degree", "degrees");
    put(words, Unit.WATT, "w", "watts");
    put(words, Unit.KILOWATT, "kw", "kilowatts");
    put(words, Unit.MEGAWATT, "mw", "megawatts");
    put(words, Unit.GIGAWATT, "gw", "gigawatts");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Unit> words, Unit unit, String... names) {
    for (String name : names) {
      words.put(name, unit);
    }
  }
}
