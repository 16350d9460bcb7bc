package breve.check.name;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Names and places that changed, got lost or came from nowhere. */
public final class NameCheck implements Check {
  // Set on the odd lines of newstest2013; see docs/checks.md.
  private static final double LIKELY = 0.8;
  private static final double LIKELY_CHANGED = 0.5;

  /**
   * The same where a name that is no acronym stands in the place of what may be a common noun, but
   * is a name that the table knows.
   */
  private static final double LIKELY_REPLACED = 0.3;

  /** The same for words in small letters, such as "syrienne", whose learnt shares are lower. */
  private static final double LIKELY_PEOPLE = 0.5;

  /** The same for a first name whose family name is kept. */
  private static final double LIKELY_FIRST_NAME = 0.9;

  /** How far, as a part of the sentence, a name may stand from what replaced it. */
  private static final double NEAR = 0.25;

  /** From here on two spellings look as if one had been made of the other. */
  private static final double SIMILAR = 0.4;

  private final Names names;
  private final ArticleNames article;

  /**
   * A check of one article's sentences.
   *
   * @param table what names are called in English
   * @param article what the article teaches; {@link ArticleNames#none()} if nothing
   */
  public NameCheck(NameTable table, ArticleNames article) {
    this.names = new Names(table);
    this.article = article;
  }

  private NameCheck(Names names, ArticleNames article) {
    this.names = names;
    this.article = article;
  }

  /** The same check for another article; cheap. */
  public NameCheck with(ArticleNames other) {
    return new NameCheck(names, other);
  }

  @Override
  public NameCheck in(List<Pair> sentences) {
    return with(
        ArticleNames.of(
            sentences.stream()
                .map(pair -> new ArticleNames.Sentence(pair.french(), pair.english()))
                .toList(),
            names.table()));
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
    for (Names.Mention mention : alignment.missing()) {
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
      findings.add(invented(stranger, alignment));
    }
    return List.copyOf(findings);
  }

  /** Whether a name of the French tells the country: the Kremlin's, Russia's. */
  private boolean isOf(Names.Mention name, Word country) {
    return names.table().countries(name.words()).contains(List.of(country.folded()));
  }

  /**
   * The trust that a name needs which has another word in its place. A table knows what a common
   * noun with a capital is called, and that a country or a name of the article is not that.
   */
  private double leastChanged(Names.Mention mention, Word word) {
    boolean name = names.table().isNation(word.folded()) || article.hasEnglish(word.folded());
    return word.acronym() || mention.forms().isEmpty() || !name ? LIKELY_CHANGED : LIKELY_REPLACED;
  }

  private static Finding lost(Address address) {
    return new Finding(
        Finding.Kind.NAME,
        Confidence.SURE,
        Optional.of(address.span()),
        Optional.empty(),
        "“" + address.text() + "” was not kept as it is");
  }

  private double trust(Names.Mention mention) {
    boolean firm = mention.trust() >= LIKELY_CHANGED;
    return firm && article.keepsElsewhere(mention.words())
        ? Math.max(mention.trust(), LIKELY)
        : mention.trust();
  }

  /** The stranger most like the name among those at about the same place. */
  private static Optional<Word> nearest(
      Names.Mention mention, List<Word> strangers, String french, String english) {
    double place = (double) mention.span().start() / french.length();
    ToDoubleFunction<Word> distance =
        word -> Math.abs(place - (double) word.span().start() / english.length());
    return strangers.stream()
        .filter(word -> distance.applyAsDouble(word) < NEAR)
        .min(
            Comparator.comparingDouble(
                word -> distance.applyAsDouble(word) - similarity(mention, word)));
  }

  private static double similarity(Names.Mention mention, Word word) {
    return NameLikeness.similarity(mention.words().get(0), word.folded());
  }

  private Finding changed(Names.Mention mention, Word stranger) {
    // An acronym that no table has may be called otherwise in English, as CJUE is ECJ.
    boolean translated =
        mention.acronym()
            && mention.forms().isEmpty()
            && stranger.acronym()
            && !article.keepsElsewhere(mention.words());
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

  private Finding missing(Names.Mention mention, NameAlignment alignment, Reference reference) {
    boolean people = Character.isLowerCase(mention.text().charAt(0));
    // "Barack Obama" may become "Obama" if that was all the French had, hardly "Barack".
    Optional<Names.Mention> family =
        alignment.kept().stream()
            .filter(
                kept ->
                    kept.group() == mention.group() && kept.span().start() > mention.span().start())
            .findFirst();
    boolean firstName = family.isPresent();
    double least = firstName ? LIKELY_FIRST_NAME : people ? LIKELY_PEOPLE : LIKELY;
    // Who is named in full elsewhere, and there alone or not always, may go by the family name; an
    // acronym that no table has may be spelt out or translated, as long as the article keeps it
    // nowhere, and one that only repeats
    // in brackets what was said in full may go; a pronoun or "this country" may stand for a name.
    boolean explained =
        (firstName
                && article.keepsElsewhere(mention.words())
                && (article.keepsOnce(mention.words())
                    || article.standsAlone(family.get().words())))
            || (mention.acronym()
                && (mention.bracketed()
                    || (mention.forms().isEmpty() && !article.keepsElsewhere(mention.words()))))
            || reference.standsFor(mention.span());
    boolean likely = trust(mention) >= least && !explained;
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

  private Finding invented(Word stranger, NameAlignment alignment) {
    // English may say whom a pronoun means; a country that the article has nowhere is another
    // matter.
    boolean explained =
        stranger.acronym() // an EU policy
            || !names.table().isNation(stranger.folded())
            || names.table().kin(stranger.folded()).stream().anyMatch(article::hasEnglish)
            || alignment.kept().stream().anyMatch(name -> isOf(name, stranger));
    return new Finding(
        Finding.Kind.NAME,
        explained ? Confidence.WEAK : Confidence.LIKELY,
        Optional.empty(),
        Optional.of(stranger.span()),
        "“" + stranger.text() + "” is not in the French");
  }
}
