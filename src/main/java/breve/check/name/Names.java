package breve.check.name;

import breve.language.Span;
import breve.language.Word;
import breve.language.WordForms;
import breve.language.WordList;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of a sentence. */
final class Names {
  /**
   * A name that stands in a French sentence.
   *
   * @param words its words, folded
   * @param text as written
   * @param span where it stands
   * @param forms what English may call it besides the same, as folded words
   * @param trust from 0 to 1, how surely English has it too
   * @param group names that follow each other directly, first name and family name, share a number
   * @param bracketed whether brackets stand around it alone
   */
  record Mention(
      List<String> words,
      String text,
      Span span,
      Set<List<String>> forms,
      double trust,
      int group,
      boolean bracketed) {
    boolean acronym() {
      // Longer ones are words of a headline: ITHAQUE.
      return text.length() >= 2
          && text.length() <= LONGEST_ACRONYM
          && text.chars().allMatch(Character::isUpperCase);
    }

    /** Whether it is of two names or more, as WikiLeaks is; nobody transliterates these. */
    boolean joined() {
      return JOINED.matcher(text).matches();
    }
  }

  private static final int LONGEST_ACRONYM = 6;

  private static final Pattern JOINED =
      Pattern.compile("(?U)(?!Mac|Fitz)\\p{Lu}\\p{Ll}{2,}\\p{Lu}\\p{Ll}{2,}");

  private static final Set<String> TITLES =
      Set.of(
          "m", "mm", "mme", "mmes", "mlle", "mlles", "melle", "dr", "dre", "pr", "me", "mr", "mrs",
          "ms", "st", "ste");

  /** English words whose capital says nothing. */
  private static final Set<String> ENGLISH_CAPITALS =
      Set.of(
          "i",
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "sir",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mondays",
          "sundays",
          "saturdays",
          "jan",
          "feb",
          "apr",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "god",
          "ok",
          "tv",
          "id",
          "english",
          "internet");

  private static final int SHORTEST_UNKNOWN = 4;
  private static final Pattern QUOTING = Pattern.compile("(?s).*[\"«“]\\s?");
  private static final Pattern QUOTED = Pattern.compile("\\s?[\"»”]");

  // Shares of references that keep a name, by what is known of it; see docs/checks.md.
  private static final double TRUST_RARE = 0.95;
  private static final double TRUST_TABLE = 0.93;
  private static final double TRUST_ACRONYM = 0.9;
  private static final double TRUST_COMMON = 0.4;

  /**
   * For a rare word of French that has a capital here, and one that French lacks but that stands
   * only where a capital means nothing.
   */
  private static final double TRUST_UNSURE = 0.7;

  /** The Arabic article before sh, as French and English spell it: Ash-Sham is al-Sham. */
  private static final Set<String> ARABIC_ARTICLES = Set.of("ash", "ach");

  /** Codes of the currencies, which are numbers' units and no names. */
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> SAID_IN = Set.of("en", "langue", "langues", "sigle", "acronyme");

  private static final Set<String> MONEY =
      Set.of("dollar", "dollars", "livres", "francs", "pesos", "couronnes", "roubles", "roupies");

  private final NameTable table;
  private final WordList french = WordList.french();
  private final WordForms frenchForms = WordForms.french();
  private final Predicate<String> capitals = WordList.englishCapitals();

  Names(NameTable table) {
    this.table = table;
  }

  NameTable table() {
    return table;
  }

  /** The names of a French sentence. */
  List<Mention> french(List<Word> words, String text, ArticleNames article) {
    List<Mention> mentions = new ArrayList<>();
    int group = 0;
    int lastEnd = -1;
    for (int i = 0; i < words.size(); ) {
      Word word = words.get(i);
      Optional<NameTable.Entry> entry = table.at(words, i);
      Span span = word.span();
      int length = 1;
      OptionalDouble trust = OptionalDouble.empty();
      Set<List<String>> forms = Set.of();
      boolean single = entry.isEmpty() || entry.get().words().size() == 1;
      if (single && (CURRENCIES.contains(word.text()) || isParticle(word, text))) {
        trust = OptionalDouble.empty(); // twenty CZK, El Assad; but Al-Qaïda
      } else if (entry.isPresent()) {
        length = entry.get().words().size();
        span = new Span(span.start(), words.get(i + length - 1).span().end());
        forms = entry.get().forms();
        trust = OptionalDouble.of(entry.get().share().orElse(TRUST_TABLE));
        if (length == 1 && isCommon(word) && !word.acronym()) {
          if (word.initial()) {
            trust = OptionalDouble.empty(); // "Nice", "Tours": as likely a word as a name here.
          } else if (word.capital() && !table.isPeople(word.folded())) {
            trust = OptionalDouble.of(Math.min(trust.getAsDouble(), TRUST_COMMON)); // la Gauche
          }
        }
        if (isMoney(words, i) || isLanguage(words, i)) {
          trust = OptionalDouble.of(Math.min(trust.getAsDouble(), TRUST_COMMON));
        }
      } else if (isName(words, i, text, article)) {
        trust = OptionalDouble.of(trust(words, i, text, article));
      }
      if (trust.isPresent()) {
        boolean joined = lastEnd >= 0 && span.start() - lastEnd <= 1 && word.capital();
        group = joined ? group : group + 1;
        mentions.add(
            new Mention(
                words.subList(i, i + length).stream().map(Word::folded).toList(),
                span.of(text),
                span,
                forms,
                trust.getAsDouble(),
                group,
                isBracketed(span, text)));
        lastEnd = span.end();
      }
      i += length;
    }
    return List.copyOf(mentions);
  }

  /** The country of a currency, which "$" needs not: dix dollars américains. */
  private static boolean isMoney(List<Word> words, int i) {
    return i > 0 && !words.get(i).capital() && MONEY.contains(words.get(i - 1).folded());
  }

  /** A language as what it is said in, which English may go without: en russe, langue africaine. */
  private static boolean isLanguage(List<Word> words, int i) {
    return i > 0 && !words.get(i).capital() && SAID_IN.contains(words.get(i - 1).folded());
  }

  private boolean isName(List<Word> words, int i, String text, ArticleNames article) {
    Word word = words.get(i);
    if (!word.capital()
        || word.folded().length() < 2
        || TITLES.contains(word.folded())
        || isRoman(word)) {
      return false;
    }
    if (!word.initial()) {
      return true;
    }
    return !isCommon(word)
        && !word.folded().endsWith("ez")
        && (isMarked(words, i, text, article) || isUnknown(word));
  }

  /** El, De, Al before a name. */
  private static boolean isParticle(Word word, String text) {
    boolean assimilated =
        ARABIC_ARTICLES.contains(word.folded()) && text.startsWith("-", word.span().end());
    return word.capital() && (assimilated || (word.folded().length() == 2 && !word.acronym()));
  }

  /** Whether something besides its own capital tells that a word is a name. */
  private static boolean isMarked(List<Word> words, int i, String text, ArticleNames article) {
    Word word = words.get(i);
    return article.knows(word.folded())
        || word.acronym()
        || followedByCapital(words, i)
        || isQuoted(word, text);
  }

  private static boolean isBracketed(Span span, String text) {
    return span.start() > 0
        && span.end() < text.length()
        && "([".indexOf(text.charAt(span.start() - 1)) >= 0
        && ")]".indexOf(text.charAt(span.end())) >= 0;
  }

  /** Whether quotation marks stand around the word alone: le satellite « Bion ». */
  private static boolean isQuoted(Word word, String text) {
    return QUOTED.matcher(text.substring(word.span().end())).lookingAt()
        && QUOTING.matcher(text.substring(0, word.span().start())).matches();
  }

  /** Whether French has no such word, in any form. */
  private boolean isUnknown(Word word) {
    return word.folded().length() >= SHORTEST_UNKNOWN
        && word.folded().matches("[a-z]+")
        && !frenchForms.contains(word.folded());
  }

  private static boolean followedByCapital(List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i + 1).capital()
        && !words.get(i + 1).initial()
        && words.get(i + 1).span().start() - words.get(i).span().end() == 1;
  }

  private boolean isCommon(Word word) {
    return french.contains(word.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isRoman(Word word) {
    return word.text().matches("[IVXLC]+(?:e|er|re|[eè]me)?");
  }

  private double trust(List<Word> words, int i, String text, ArticleNames article) {
    Word word = words.get(i);
    if (isCommon(word)) {
      return TRUST_COMMON;
    }
    boolean mayBeWord = !word.acronym() && frenchForms.contains(word.folded());
    if (mayBeWord || (word.initial() && !isMarked(words, i, text, article))) {
      return TRUST_UNSURE;
    }
    return word.acronym() ? TRUST_ACRONYM : TRUST_RARE;
  }

  /** The names of an English sentence: capitalised words inside it that are not always so. */
  List<Word> english(List<Word> words) {
    List<Word> names = new ArrayList<>();
    for (Word word : words) {
      if (word.capital()
          && !word.initial()
          && word.folded().length() > 1
          && !ENGLISH_CAPITALS.contains(word.folded())
          && !capitals.test(word.folded())
          && !isRoman(word)) {
        names.add(word);
      }
    }
    return List.copyOf(names);
  }
}
