package breve.decode;

import breve.model.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model's pieces that stand for languages, found by the language's code: for {@code fr} that is
 * {@code __fr__} of M2M100, {@code fra_Latn} of NLLB, {@code fr_XX} of mBART or {@code >>fra<<} of
 * Marian.
 */
final class LanguagePieces {
  private static final Pattern ANY =
      Pattern.compile("__[a-z]{2,3}__|[a-z]{3}_[A-Z][a-z]{3}|[a-z]{2}_[A-Z]{2}|>>[^<>]+<<");

  private final Tokenizer tokenizer;
  private final List<String> names;

  LanguagePieces(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    names = tokenizer.added().stream().filter(ANY.asMatchPredicate()).toList();
  }

  /** Whether the model has none, as one that knows one pair of languages. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** What it has, for messages. */
  String listed() {
    return String.join(", ", names.subList(0, Math.min(12, names.size())))
        + (names.size() > 12 ? " and " + (names.size() - 12) + " more" : "");
  }

  /**
   * The id of a language's piece.
   *
   * @param language its code of two or three letters, or the piece itself
   */
  OptionalInt id(String language) {
    String two = Pattern.quote(language);
    String three = Pattern.quote(threeLetters(language));
    return Stream.of(
            two,
            "__" + two + "__",
            ">>" + two + "<<",
            ">>" + three + "<<",
            three + "_Latn",
            three + "_[A-Z][a-z]{3}",
            two + "_[A-Z]{2}",
            ">>" + three + "_[A-Za-z]+<<")
        .map(form -> Pattern.compile(form).asMatchPredicate())
        .map(this::first)
        .flatMap(Optional::stream)
        .findFirst()
        .map(tokenizer::special)
        .orElse(OptionalInt.empty());
  }

  private Optional<String> first(Predicate<String> form) {
    return names.stream().filter(form).findFirst();
  }

  private static String threeLetters(String language) {
    try {
      return new Locale(language).getISO3Language();
    } catch (MissingResourceException e) {
      return language;
    }
  }
}
