package breve.check.name;

import breve.check.Rules;
import breve.language.Span;
import breve.language.Word;
import breve.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the names of a sentence. */
final class Names {
  // Shares of references that keep a name, by what is known of it; see docs/checks/measured.md.
  private static final double TRUST_RARE = 0.95;
  private static final double TRUST_TABLE = 0.93;
  private static final double TRUST_ACRONYM = 0.9;

  private final NameLexicon lexicon;
  private final Predicate<String> capitals;
  private final Rules rules;

  /** Reads the word lists, so make one and keep it. */
  Names(NameTable table) {
    this(NameLexicon.with(table), WordList.englishCapitals(), Rules.ALL);
  }

  private Names(NameLexicon lexicon, Predicate<String> capitals, Rules rules) {
    this.lexicon = lexicon;
    this.capitals = capitals;
    this.rules = rules;
  }

  /** The same with some of the rules; cheap. */
  Names with(Rules some) {
    return new Names(lexicon, capitals, some);
  }

  NameTable table() {
    return lexicon.table();
  }

  Rules rules() {
    return rules;
  }

  /** The names of a French sentence. */
  List<Mention> french(List<Word> words, String text, ArticleNames article) {
    List<Mention> mentions = new ArrayList<>();
    int group = 0;
    int lastEnd = -1;
    for (int i = 0; i < words.size(); ) {
      Spot spot = new Spot(words, i, text, table().at(words, i), article, lexicon);
      Word word = spot.word();
      if (isName(spot)) {
        Word last = words.get(i + spot.length() - 1);
        Span span = new Span(word.span().start(), last.span().end());
        boolean joined = lastEnd >= 0 && span.start() - lastEnd <= 1 && word.capital();
        group = joined ? group : group + 1;
        mentions.add(mention(spot, span, group));
        lastEnd = span.end();
      }
      i += spot.length();
    }
    return List.copyOf(mentions);
  }

  private boolean isName(Spot spot) {
    if (!spot.isInTable() && !spot.word().capital()) {
      return false;
    }
    for (NoName rule : NoName.values()) {
      if (rule.fits(spot) && rules.allow(rule)) {
        return false;
      }
    }
    return true;
  }

  private Mention mention(Spot spot, Span span, int group) {
    return new Mention(
        spot.words().subList(spot.at(), spot.at() + spot.length()).stream()
            .map(Word::folded)
            .toList(),
        span.of(spot.text()),
        span,
        spot.entry().map(NameTable.Entry::forms).orElse(java.util.Set.of()),
        trust(spot),
        group);
  }

  private double trust(Spot spot) {
    double trust =
        spot.entry()
            .map(entry -> entry.share().orElse(TRUST_TABLE))
            .orElse(spot.word().acronym() ? TRUST_ACRONYM : TRUST_RARE);
    for (Doubt rule : Doubt.values()) {
      if (trust > rule.most() && rule.fits(spot) && rules.allow(rule)) {
        trust = rule.most();
      }
    }
    return trust;
  }

  /** The names of an English sentence: capitalised words inside it that are not always so. */
  List<Word> english(List<Word> words) {
    return words.stream()
        .filter(
            word ->
                word.capital()
                    && !word.initial()
                    && word.folded().length() > 1
                    && !capitals.test(word.folded())
                    && !NoName.isRoman(word))
        .toList();
  }
}
