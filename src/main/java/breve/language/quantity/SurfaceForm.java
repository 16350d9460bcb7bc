package breve.language.quantity;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A form of number with a shape of its own, such as {@code 18 h 30}.
 *
 * @param pattern its shape
 * @param read the quantities in what matched; none if it is not one after all
 */
record SurfaceForm(Pattern pattern, Function<MatchResult, List<Quantity>> read) {
  static SurfaceForm of(String regex, Function<MatchResult, Quantity> read) {
    return new SurfaceForm(Pattern.compile(regex), m -> List.of(read.apply(m)));
  }
}
