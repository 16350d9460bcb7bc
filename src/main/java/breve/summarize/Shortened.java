package breve.summarize;

import breve.language.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sentence after words were dropped from it.
 *
 * @param text what is left, in the sentence's order
 * @param places for each UTF-16 unit of the sentence its place in the text, or -1 if it is gone
 */
public record Shortened(String text, List<Integer> places) {
  private static final String PAIRED = "“”«»";

  public Shortened {
    places = List.copyOf(places);
  }

  /** A sentence that was left whole. */
  public static Shortened whole(String sentence) {
    return new Shortened(sentence, IntStream.range(0, sentence.length()).boxed().toList());
  }

  /** A sentence from a place on, its first letter a capital. */
  static Shortened from(String sentence, int start) {
    String rest = sentence.substring(start);
    if (start > 0 && !rest.isEmpty()) {
      String first = rest.substring(0, rest.offsetByCodePoints(0, 1));
      String capital = first.toUpperCase(java.util.Locale.ROOT);
      rest =
          (capital.length() == first.length() ? capital : first) + rest.substring(first.length());
    }
    return new Shortened(
        rest,
        IntStream.range(0, sentence.length()).map(i -> Math.max(-1, i - start)).boxed().toList());
  }

  /** A sentence without quotation marks that have lost their partners. */
  static Shortened withoutLoneMarks(String sentence) {
    boolean[] lone = new boolean[sentence.length()];
    int straight = -1;
    int opened = -1;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '"') {
        lone[i] = straight < 0;
        if (straight >= 0) {
          lone[straight] = false;
        }
        straight = straight < 0 ? i : -1;
      } else if (PAIRED.indexOf(c) >= 0) {
        boolean opens = PAIRED.indexOf(c) % 2 == 0;
        lone[i] = opens || opened < 0;
        if (!opens && opened >= 0) {
          lone[opened] = false;
        }
        opened = opens ? i : -1;
      }
    }
    StringBuilder out = new StringBuilder();
    Integer[] places = new Integer[lone.length];
    for (int i = 0; i < lone.length; i++) {
      places[i] = lone[i] ? -1 : out.length();
      if (!lone[i]) {
        out.append(sentence.charAt(i));
      }
    }
    return new Shortened(out.toString(), Arrays.asList(places));
  }

  /** What is left after this text was shortened again. */
  Shortened then(Shortened again) {
    return new Shortened(
        again.text(), places.stream().map(p -> p < 0 ? -1 : again.places().get(p)).toList());
  }

  /**
   * Where a stretch of the sentence is now, if any of it is left.
   *
   * @param shift where the text begins, in UTF-16 units
   */
  Optional<Span> moved(Span span, int shift) {
    int[] kept =
        IntStream.range(span.start(), Math.min(span.end(), places.size()))
            .map(places::get)
            .filter(p -> p >= 0)
            .toArray();
    return kept.length == 0
        ? Optional.empty()
        : Optional.of(new Span(shift + kept[0], shift + kept[kept.length - 1] + 1));
  }
}
