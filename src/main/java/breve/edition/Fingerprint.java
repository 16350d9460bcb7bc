package breve.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The features by which two French articles are compared, to tell whether they report the same
 * event.
 *
 * @param shingles every run of four words, without case, as in Broder, <em>On the resemblance and
 *     containment of documents</em>, 1997
 * @param facts names and numbers, with how often they stand in the article; of a name of several
 *     words the last, by which news goes on calling a person
 * @param words how its longer words begin, without case, with how often they stand in the article
 */
record Fingerprint(Set<String> shingles, Map<String, Integer> facts, Map<String, Integer> words) {
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:[ \\u00A0\\u202F.]\\d{3})+(?!\\d)|\\d+(?:,\\d+)?");

  /** Capitalised words side by side, after an elided article if there is one. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:[dlDL]|[Qq]u)['’])?(?:CAPITAL )*(CAPITAL)"
              .replace("CAPITAL", "\\p{Lu}[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*+"));

  private static final int LONGER_WORD = 4;

  /** French inflects at the end: évacués, évacuées, évacuation begin alike. */
  static final int STEM = 6;

  /** Of an article's lines, see {@link FrenchLines}; a title that is a block too counts once. */
  static Fingerprint of(List<String> lines) {
    List<String> sentences = lines.stream().distinct().toList();
    Set<String> shingles = new HashSet<>();
    Map<String, Integer> facts = new HashMap<>();
    Map<String, Integer> initials = new HashMap<>();
    Map<String, Integer> longer = new HashMap<>();
    for (String sentence : sentences) {
      List<String> words =
          WORD.matcher(sentence.toLowerCase(Locale.FRENCH))
              .results()
              .map(MatchResult::group)
              .toList();
      for (int i = 0; i + SHINGLE <= words.size(); i++) {
        shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
      }
      words.stream()
          .filter(word -> word.length() >= LONGER_WORD)
          .map(word -> word.substring(0, Math.min(STEM, word.length())))
          .forEach(stem -> longer.merge(stem, 1, Integer::sum));
      NUMBER
          .matcher(sentence)
          .results()
          .map(r -> r.group().replaceAll("[ \\u00A0\\u202F.]", ""))
          .filter(number -> number.length() > 1)
          .forEach(number -> facts.merge(number, 1, Integer::sum));
      for (MatchResult name : NAME.matcher(sentence).results().toList()) {
        boolean initial = WORD.matcher(sentence.substring(0, name.start(1))).results().count() == 0;
        (initial ? initials : facts).merge(name.group(1), 1, Integer::sum);
      }
    }
    // A capital at the start of a sentence proves nothing, unless the word has one elsewhere too.
    initials.forEach((word, count) -> facts.computeIfPresent(word, (w, n) -> n + count));
    return new Fingerprint(shingles, facts, longer);
  }
}
