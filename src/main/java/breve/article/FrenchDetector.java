package breve.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells texts that are not French, by their letter sequences (Optimaize's language detector, after
 * Shuyo's; its profiles come with it). A text gets the benefit of the doubt: only when most of its
 * paragraphs are clearly in another language, by letters, is it not French. The same text always
 * gets the same answer.
 */
final class FrenchDetector {
  /**
   * Languages in Latin script that a folder of French news may also hold, or French be taken for.
   */
  private static final List<String> LANGUAGES =
      Arrays.asList("fr en es pt it de nl ca ro oc ht br pl tr".split(" "));

  /** Shorter paragraphs are names, places and numbers as often as language. */
  private static final int JUDGEABLE = 40;

  /** A paragraph's language is known long before this many characters. */
  private static final int ENOUGH = 1500;

  private static final int MANY = 100;

  private static final double HARDLY_FRENCH = 0.05;

  private final LanguageDetector detector =
      LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(LANGUAGES.stream().map(FrenchDetector::profile).toList())
          .seed(0)
          .build();

  /**
   * Judges a text by its paragraphs.
   *
   * @return the known language it is closest to when it is not French, as ISO 639-1, or {@code
   *     another script}; empty when it is French or may be
   */
  Optional<String> otherLanguage(List<String> paragraphs) {
    List<String> judgeable = paragraphs.stream().filter(p -> letters(p) >= JUDGEABLE).toList();
    if (judgeable.isEmpty()) {
      String whole = String.join(" ", paragraphs);
      return letters(whole) >= JUDGEABLE ? judge(whole) : Optional.empty();
    }
    int every = judgeable.size() / MANY + 1; // of a long text a part is enough
    long foreign = 0;
    long all = 0;
    Optional<String> language = Optional.empty();
    for (int i = 0; i < judgeable.size(); i += every) {
      String paragraph = judgeable.get(i);
      Optional<String> verdict = judge(paragraph);
      int weight = letters(paragraph);
      all += weight;
      foreign += verdict.isPresent() ? weight : 0;
      language = language.or(() -> verdict);
    }
    return foreign * 3 > all * 2 ? language : Optional.empty();
  }

  private Optional<String> judge(String paragraph) {
    String text = paragraph.substring(0, Math.min(ENOUGH, paragraph.length()));
    if (text.equals(text.toUpperCase(Locale.FRENCH))) {
      text = text.toLowerCase(Locale.FRENCH); // the profiles know capitals from names only
    }
    if (latinLetters(text) * 2 < letters(text)) {
      return Optional.of("another script");
    }
    List<DetectedLanguage> guesses = detector.getProbabilities(text);
    double french =
        guesses.stream()
            .filter(g -> g.getLocale().getLanguage().equals("fr"))
            .mapToDouble(DetectedLanguage::getProbability)
            .sum();
    return guesses.isEmpty() || french > HARDLY_FRENCH
        ? Optional.empty()
        : Optional.of(guesses.get(0).getLocale().getLanguage());
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static int latinLetters(String text) {
    return (int)
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
  }

  /** Reads a profile that lies in the library's jar: counts of one to three letters in a row. */
  private static LanguageProfile profile(String language) {
    String resource = "/languages/" + language;
    try (InputStream in = LanguageDetector.class.getResourceAsStream(resource)) {
      JsonNode counts = new ObjectMapper().readTree(in).get("freq");
      LanguageProfileBuilder profile =
          new LanguageProfileBuilder(LdLocale.fromString(language.toLowerCase(Locale.ROOT)));
      counts.properties().forEach(e -> profile.addGram(e.getKey(), e.getValue().asInt()));
      return profile.build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
    }
  }
}
