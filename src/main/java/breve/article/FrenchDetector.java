package breve.article;

import breve.language.SmallWords;
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
 * Shuyo's; its profiles come with it) and by their small words. A text gets the benefit of the
 * doubt: only when most of its paragraphs are clearly in another language, by letters, is it not
 * French. Names look like the language that they come from, so a line of them is in doubt as long
 * as no small words say more. The same text always gets the same answer.
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

  /** So many small words of another language more than of French, and there is no doubt. */
  private static final int CLEARLY = 2;

  /** French has a small word at least every so many letters, even in lists of names. */
  private static final int LONG = 300;

  /** How sure one can be. */
  enum Kind {
    FRENCH,
    DOUBTFUL,
    FOREIGN
  }

  /**
   * What a text is.
   *
   * @param language the known language it is closest to when it may not be French, as ISO 639-1, or
   *     {@code another script}
   */
  record Judgement(Kind kind, Optional<String> language) {
    static final Judgement FRENCH = new Judgement(Kind.FRENCH, Optional.empty());
  }

  private final SmallWords words = new SmallWords();
  private final LanguageDetector detector =
      LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(LANGUAGES.stream().map(FrenchDetector::profile).toList())
          .seed(0)
          .build();

  /** The language of a text that is clearly not French, judged by its paragraphs alone. */
  Optional<String> otherLanguage(List<String> paragraphs) {
    return otherLanguages(List.of(paragraphs)).get(0);
  }

  /**
   * The languages of texts that came together, as a feed's items do. Of one that is in doubt, the
   * others tell what it is.
   *
   * @return for each text its language, or empty when it is French or may be
   */
  List<Optional<String>> otherLanguages(List<List<String>> texts) {
    List<Judgement> judgements = texts.stream().map(this::judged).toList();
    boolean among = count(judgements, Kind.FOREIGN) > count(judgements, Kind.FRENCH);
    return judgements.stream()
        .map(
            j ->
                j.kind() == Kind.FOREIGN || (among && j.kind() == Kind.DOUBTFUL)
                    ? j.language()
                    : Optional.<String>empty())
        .toList();
  }

  private static long count(List<Judgement> judgements, Kind kind) {
    return judgements.stream().filter(j -> j.kind() == kind).count();
  }

  private Judgement judged(List<String> paragraphs) {
    List<String> judgeable = paragraphs.stream().filter(p -> letters(p) >= JUDGEABLE).toList();
    if (judgeable.isEmpty()) {
      String whole = String.join(" ", paragraphs);
      return letters(whole) >= JUDGEABLE
          ? judge(whole)
          : new Judgement(Kind.DOUBTFUL, Optional.empty());
    }
    int every = judgeable.size() / MANY + 1; // of a long text a part is enough
    long foreign = 0;
    long doubtful = 0;
    long all = 0;
    Optional<String> language = Optional.empty();
    for (int i = 0; i < judgeable.size(); i += every) {
      Judgement judgement = judge(judgeable.get(i));
      int weight = letters(judgeable.get(i));
      all += weight;
      foreign += judgement.kind() == Kind.FOREIGN ? weight : 0;
      doubtful += judgement.kind() == Kind.DOUBTFUL ? weight : 0;
      language = language.or(judgement::language);
    }
    if (foreign * 3 > all * 2) {
      return new Judgement(Kind.FOREIGN, language);
    }
    return (foreign + doubtful) * 3 > all * 2
        ? new Judgement(Kind.DOUBTFUL, language)
        : Judgement.FRENCH;
  }

  private Judgement judge(String paragraph) {
    String text = paragraph.substring(0, Math.min(ENOUGH, paragraph.length()));
    if (text.equals(text.toUpperCase(Locale.FRENCH))) {
      text = text.toLowerCase(Locale.FRENCH); // the profiles know capitals from names only
    }
    if (latinLetters(text) * 2 < letters(text)) {
      return new Judgement(Kind.FOREIGN, Optional.of("another script"));
    }
    List<DetectedLanguage> guesses = detector.getProbabilities(text);
    double french =
        guesses.stream()
            .filter(g -> g.getLocale().getLanguage().equals("fr"))
            .mapToDouble(DetectedLanguage::getProbability)
            .sum();
    if (guesses.isEmpty() || french > HARDLY_FRENCH) {
      return Judgement.FRENCH;
    }
    Optional<String> other = Optional.of(guesses.get(0).getLocale().getLanguage());
    int more = Integer.MIN_VALUE;
    int most = 0;
    for (DetectedLanguage guess : guesses) {
      String language = guess.getLocale().getLanguage();
      int ours = words.count(text, "fr", language);
      more = Math.max(more, words.count(text, language, "fr") - ours);
      most = Math.max(most, ours);
    }
    boolean tooFew = most * LONG < letters(text) - LONG;
    if (most > 0 && more <= 0 && !tooFew) {
      return Judgement.FRENCH;
    }
    return new Judgement(more >= CLEARLY || tooFew ? Kind.FOREIGN : Kind.DOUBTFUL, other);
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
