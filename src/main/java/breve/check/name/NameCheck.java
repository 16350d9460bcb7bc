package breve.check.name;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import breve.check.name.MissingName.Missing;
import breve.check.name.StrangeName.Stranger;
import breve.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Names and places that changed, got lost or came from nowhere. What is a name, what counts as the
 * same, and what goes without saying are lists of small rules: {@link NoName}, {@link Doubt},
 * {@link Claim}, {@link NameOrigin}, {@link MissingName}, {@link StrangeName}, {@link TrustChange}.
 */
public final class NameCheck implements Check {
  // Set on the odd lines of newstest2013; see docs/checks/measured.md.
  private static final double LIKELY = 0.8;
  private static final double LIKELY_CHANGED = 0.5;

  /** The same where {@link TrustChange#REPLACED_BY_NAME} fits. */
  private static final double LIKELY_REPLACED = 0.3;

  /** The same where {@link TrustChange#SMALL_PEOPLE} fits. */
  private static final double LIKELY_PEOPLE = 0.5;

  /** How far, as a part of the sentence, a name may stand from what replaced it. */
  private static final double NEAR = 0.25;

  /** From here on two spellings look as if one had been made of the other. */
  private static final double SIMILAR = 0.4;

  private final Names names;
  private final ArticleNames article;

  /**
   * A check that knows no article; reads the word lists, so make one and keep it.
   *
   * @param table what names are called in English
   */
  public NameCheck(NameTable table) {
    this(new Names(table), ArticleNames.none());
  }

  private NameCheck(Names names, ArticleNames article) {
    this.names = names;
    this.article = article;
  }

  @Override
  public List<Rule> rules() {
    return Stream.<Rule[]>of(
            NoName.values(),
            Doubt.values(),
            Claim.values(),
            NameOrigin.values(),
            MissingName.values(),
            StrangeName.values(),
            TrustChange.values())
        .flatMap(Stream::of)
        .toList();
  }

  @Override
  public NameCheck with(Rules rules) {
    return new NameCheck(names.with(rules), article);
  }

  @Override
  public NameCheck in(List<Pair> sentences) {
    return new NameCheck(names, ArticleNames.of(sentences, names));
  }

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    NameAlignment alignment = NameAlignment.of(names, french, english, article);
    List<Finding> findings = new ArrayList<>();
    Address.in(french).stream()
        .filter(address -> !address.isIn(english))
        .map(NameCheck::lost)
        .forEach(findings::add);
    List<Word> strangers = new ArrayList<>(alignment.strangers());
    for (Mention mention : alignment.missing()) {
      Optional<Word> replacement =
          nearest(mention, strangers, french, english)
              .filter(word -> trust(mention) >= leastChanged(mention, word));
      if (replacement.isPresent()) {
        strangers.remove(replacement.get());
        findings.add(changed(mention, replacement.get()));
      } else {
        findings.add(missing(mention, alignment, Reference.of(french, english)));
      }
    }
    for (Word stranger : strangers) {
      findings.add(invented(new Stranger(stranger, names.table(), article)));
    }
    return List.copyOf(findings);
  }

  /**
   * The trust that a name needs which has another word in its place. A table knows what a common
   * noun with a capital is called, and that a country or a name of the article is not that.
   */
  private double leastChanged(Mention mention, Word word) {
    boolean replaced =
        !word.acronym()
            && !mention.forms().isEmpty()
            && (names.table().isNation(word.folded()) || article.hasEnglish(word.folded()))
            && mention.trust() < LIKELY_CHANGED
            && allow(TrustChange.REPLACED_BY_NAME);
    return replaced ? LIKELY_REPLACED : LIKELY_CHANGED;
  }

  private static Finding lost(Address address) {
    return new Finding(
        Finding.Kind.NAME,
        Confidence.SURE,
        Optional.of(address.span()),
        Optional.empty(),
        "“" + address.text() + "” was not kept as it is");
  }

  private double trust(Mention mention) {
    boolean expected =
        mention.trust() >= LIKELY_CHANGED
            && mention.trust() < LIKELY
            && article.keepsElsewhere(mention.words())
            && allow(TrustChange.KEPT_ELSEWHERE);
    return expected ? LIKELY : mention.trust();
  }

  /** The stranger most like the name among those at about the same place. */
  private static Optional<Word> nearest(
      Mention mention, List<Word> strangers, String french, String english) {
    double place = (double) mention.span().start() / french.length();
    ToDoubleFunction<Word> distance =
        word -> Math.abs(place - (double) word.span().start() / english.length());
    return strangers.stream()
        .filter(word -> distance.applyAsDouble(word) < NEAR)
        .min(
            Comparator.comparingDouble(
                word -> distance.applyAsDouble(word) - similarity(mention, word)));
  }

  private static double similarity(Mention mention, Word word) {
    return NameLikeness.similarity(mention.words().get(0), word.folded());
  }

  private Finding changed(Mention mention, Word stranger) {
    boolean translated =
        mention.unknownAcronym()
            && stranger.acronym()
            && !article.keepsElsewhere(mention.words())
            && allow(TrustChange.TRANSLATED_ACRONYM);
    return new Finding(
        Finding.Kind.NAME,
        translated
            ? Confidence.WEAK
            : trust(mention) >= LIKELY && similarity(mention, stranger) >= SIMILAR
                ? Confidence.SURE
                : Confidence.LIKELY,
        Optional.of(mention.span()),
        Optional.of(stranger.span()),
        "“" + mention.text() + "” became “" + stranger.text() + "”");
  }

  private Finding missing(Mention mention, NameAlignment alignment, Reference reference) {
    double trust = trust(mention);
    Optional<Mention> family =
        alignment.kept().stream()
            .filter(
                kept ->
                    kept.group() == mention.group() && kept.span().start() > mention.span().start())
            .findFirst();
    Missing lost = new Missing(mention, trust, family, reference, article);
    boolean people =
        mention.small()
            && trust >= LIKELY_PEOPLE
            && trust < LIKELY
            && allow(TrustChange.SMALL_PEOPLE);
    boolean likely =
        (people || trust >= LIKELY) && !explained(MissingName.values(), rule -> rule.fits(lost));
    String where =
        article.neverKept(mention.words())
            ? " is missing, here and in every other sentence"
            : " is missing";
    return new Finding(
        Finding.Kind.NAME,
        likely ? Confidence.LIKELY : Confidence.WEAK,
        Optional.of(mention.span()),
        Optional.empty(),
        "“" + mention.text() + "”" + where);
  }

  private Finding invented(Stranger stranger) {
    return new Finding(
        Finding.Kind.NAME,
        explained(StrangeName.values(), rule -> rule.fits(stranger))
            ? Confidence.WEAK
            : Confidence.LIKELY,
        Optional.empty(),
        Optional.of(stranger.word().span()),
        "“" + stranger.word().text() + "” is not in the French");
  }

  private <R extends Rule> boolean explained(R[] rules, Predicate<R> fits) {
    return Stream.of(rules).anyMatch(rule -> fits.test(rule) && allow(rule));
  }

  private boolean allow(Rule rule) {
    return names.rules().allow(rule);
  }
}
