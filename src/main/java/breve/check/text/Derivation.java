package breve.check.text;

import breve.check.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where an English word may come from that no list has. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum Derivation implements Rule {
  /** The French has it, or has it in the singular: pangolin. */
  FRENCH(
      word -> word.french().contains(word.folded()) || word.french().contains(word.without("s"))),

  /** The French has it as a learned word of its own: candidose, candidosis. */
  LEARNED(Derivation::isLearned),

  /** The plural of a noun: asthmas. */
  PLURAL(word -> word.isKnown(word.without("s"), Shapes.SHORTEST - 1)),

  /** The plural of a noun in -y: insensitivities. */
  PLURAL_OF_Y(word -> word.isKnown(word.without("ies") + "y", Shapes.SHORTEST_LEARNED + 1)),

  /** The plural of a noun in -ium: dolphinaria. */
  PLURAL_OF_UM(
      word -> word.folded().endsWith("ia") && word.english().contains(word.without("a") + "um")),

  /** An ending that goes with nearly every noun or adjective: recreationally. */
  ENDING(
      word ->
          Shapes.ENDINGS.stream()
              .anyMatch(ending -> word.isKnown(word.without(ending), Shapes.SHORTEST_STEM))),

  /** An ending in the place of the last vowel: securitization. */
  CHANGING_ENDING(
      word -> Shapes.CHANGING.stream().anyMatch(ending -> isStem(word, word.without(ending)))),

  /** A prefix: intercompany. */
  PREFIX(
      word ->
          Shapes.PREFIXES.stream()
              .anyMatch(
                  prefix ->
                      word.folded().startsWith(prefix)
                          && word.isKnown(
                              word.folded().substring(prefix.length()), Shapes.SHORTEST_STEM))),

  /** A part of an address, of a number or of a word with signs in it. */
  SIGNS(Derivation::isInsideSigns);

  private static final class Shapes {
    static final int SHORTEST = 4;
    static final int SHORTEST_STEM = 5;

    /** As many letters make a learned word one that nobody takes for an everyday one. */
    static final int SHORTEST_LEARNED = 5;

    static final List<String> PREFIXES =
        List.of(
            "anti", "auto", "counter", "cyber", "eco", "extra", "hyper", "hypo", "infra", "inter",
            "intra", "macro", "mega", "meta", "micro", "mini", "mono", "multi", "nano", "neo",
            "neuro", "non", "over", "poly", "post", "pre", "pro", "pseudo", "radio", "re", "semi",
            "socio", "sub", "super", "tele", "trans", "ultra", "un", "under");

    /** "less" and "ful" go with few. */
    static final List<String> ENDINGS =
        List.of("ly", "ness", "ist", "ists", "ism", "aria", "arium", "ariums");

    static final List<String> CHANGING =
        List.of("ization", "isation", "izations", "isations", "ability");

    /** Endings of learned words, in French and in English. */
    static final Map<String, List<String>> LEARNED =
        Map.ofEntries(
            Map.entry("pathie", List.of("pathy")),
            Map.entry("ose", List.of("osis", "iasis")),
            Map.entry("iase", List.of("iasis")),
            Map.entry("logie", List.of("logy")),
            Map.entry("graphie", List.of("graphy")),
            Map.entry("scopie", List.of("scopy")),
            Map.entry("tomie", List.of("tomy")),
            Map.entry("emie", List.of("emia", "aemia")),
            Map.entry("genaire", List.of("genarian")),
            Map.entry("genaires", List.of("genarians")));

    /** Signs that make a word part of an address or of something that is no word. */
    static final String INSIDE = "'’.@/_#\\&0123456789";
  }

  private final Predicate<Unlisted> fits;

  Derivation(Predicate<Unlisted> fits) {
    this.fits = fits;
  }

  /** Whether the word may come from there. */
  boolean fits(Unlisted word) {
    return fits.test(word);
  }

  private static boolean isLearned(Unlisted word) {
    return word.french().stream()
        .anyMatch(
            french ->
                Shapes.LEARNED.entrySet().stream()
                    .anyMatch(
                        endings -> {
                          String stem = Unlisted.without(french, endings.getKey());
                          return stem.length() >= Shapes.SHORTEST_LEARNED
                              && endings.getValue().stream()
                                  .anyMatch(ending -> word.folded().equals(stem + ending));
                        }));
  }

  private static boolean isStem(Unlisted word, String stem) {
    return stem.length() >= Shapes.SHORTEST_STEM
        && (word.english().contains(stem)
            || word.english().contains(stem + "y")
            || word.english().contains(stem + "able"));
  }

  private static boolean isInsideSigns(Unlisted word) {
    String text = word.text();
    int before = word.word().span().start() - 1;
    int after = word.word().span().end();
    boolean joinedAfter =
        after + 1 < text.length()
            && Shapes.INSIDE.indexOf(text.charAt(after)) >= 0
            && Character.isLetterOrDigit(text.charAt(after + 1))
            && "'’".indexOf(text.charAt(after)) < 0;
    return joinedAfter || (before >= 0 && Shapes.INSIDE.indexOf(text.charAt(before)) >= 0);
  }
}
