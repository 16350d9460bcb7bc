package breve.evaluate.checks;

import breve.check.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to get a number wrong. */
final class NumberCorruption {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,:]\\d+)*");
  private static final Pattern SEPARATED =
      Pattern.compile("\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+");
  private static final Pattern UNIT =
      Pattern.compile(
          "(\\d ?|\\b(?:\\d|million|billion|two|three|four|five|six|seven|eight|nine|ten)[- ])"
              + "(%|percent|per cent|million|billion|thousand|km|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|kg|kilos"
              + "|tonnes|tons|euros|dollars|pounds|years?|months?|weeks?|days?|hours?|minutes?)(?!\\w)"
              + "|([$€£])(?=\\d)");

  private static final Map<String, String> OTHER_UNIT =
      Map.ofEntries(
          Map.entry("%", " euros"),
          Map.entry("percent", "euros"),
          Map.entry("per cent", "euros"),
          Map.entry("million", "billion"),
          Map.entry("billion", "million"),
          Map.entry("thousand", "million"),
          Map.entry("km", "miles"),
          Map.entry("kilometres", "miles"),
          Map.entry("kilometers", "miles"),
          Map.entry("miles", "kilometres"),
          Map.entry("metres", "feet"),
          Map.entry("meters", "feet"),
          Map.entry("feet", "metres"),
          Map.entry("kg", "tonnes"),
          Map.entry("kilos", "tonnes"),
          Map.entry("tonnes", "kilos"),
          Map.entry("tons", "kilos"),
          Map.entry("euros", "dollars"),
          Map.entry("dollars", "euros"),
          Map.entry("pounds", "euros"),
          Map.entry("$", "€"),
          Map.entry("€", "$"),
          Map.entry("£", "$"),
          Map.entry("years", "months"),
          Map.entry("year", "month"),
          Map.entry("months", "years"),
          Map.entry("month", "year"),
          Map.entry("weeks", "months"),
          Map.entry("week", "month"),
          Map.entry("days", "weeks"),
          Map.entry("day", "week"),
          Map.entry("hours", "minutes"),
          Map.entry("hour", "minute"),
          Map.entry("minutes", "hours"),
          Map.entry("minute", "hour"));

  private static final List<String> WORDS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty", "thirty", "forty", "fifty");
  private static final Pattern WORD =
      Pattern.compile("(?<![-\\w])(?:" + String.join("|", WORDS) + ")(?![-\\w])");

  private NumberCorruption() {}

  static Optional<String> digitChanged(Pair pair, List<String> near, Random random) {
    return pick(DIGITS, pair.english(), random)
        .map(
            m -> {
              String number = m.group();
              int at = random.nextInt(number.length());
              while (!Character.isDigit(number.charAt(at))) {
                at = random.nextInt(number.length());
              }
              char digit = number.charAt(at);
              while (digit == number.charAt(at)) {
                digit = (char) ('0' + random.nextInt(at == 0 ? 9 : 10) + (at == 0 ? 1 : 0));
              }
              return replace(
                  pair.english(), m, number.substring(0, at) + digit + number.substring(at + 1));
            });
  }

  static Optional<String> digitAdded(Pair pair, List<String> near, Random random) {
    return pick(DIGITS, pair.english(), random)
        .map(m -> replace(pair.english(), m, m.group() + (char) ('0' + random.nextInt(10))));
  }

  static Optional<String> separatorsSwapped(Pair pair, List<String> near, Random random) {
    return pick(SEPARATED, pair.english(), random)
        .map(
            m ->
                replace(
                    pair.english(),
                    m,
                    m.group().replace(',', ' ').replace('.', ',').replace(' ', '.')));
  }

  static Optional<String> unitChanged(Pair pair, List<String> near, Random random) {
    return pick(UNIT, pair.english(), random)
        .map(
            m ->
                m.group(3) != null
                    ? replace(pair.english(), m, OTHER_UNIT.get(m.group(3)))
                    : replace(pair.english(), m, m.group(1) + OTHER_UNIT.get(m.group(2))));
  }

  static Optional<String> numberDropped(Pair pair, List<String> near, Random random) {
    return pick(DIGITS, pair.english(), random).map(m -> replace(pair.english(), m, ""));
  }

  static Optional<String> wordChanged(Pair pair, List<String> near, Random random) {
    return pick(WORD, pair.english(), random)
        .map(
            m -> {
              String other = m.group();
              while (other.equals(m.group())) {
                other = WORDS.get(random.nextInt(WORDS.size()));
              }
              return replace(pair.english(), m, other);
            });
  }

  /** One of the places where a pattern is found. */
  static Optional<MatchResult> pick(Pattern pattern, String text, Random random) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.toMatchResult());
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }

  static String replace(String text, MatchResult match, String with) {
    return text.substring(0, match.start()) + with + text.substring(match.end());
  }
}
