package breve.check.name;

import breve.language.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of a French sentence of which a rule decides whether it is a name.
 *
 * @param words those of the sentence
 * @param at which of them
 * @param text the sentence
 * @param entry what the table has that begins at the word
 * @param article what the article teaches
 * @param lexicon the words of French
 */
record Spot(
    List<Word> words,
    int at,
    String text,
    Optional<NameTable.Entry> entry,
    ArticleNames article,
    NameLexicon lexicon) {
  private static final Pattern QUOTING = Pattern.compile("(?s).*[\"«“]\\s?");
  private static final Pattern QUOTED = Pattern.compile("\\s?[\"»”]");

  Word word() {
    return words.get(at);
  }

  String folded() {
    return word().folded();
  }

  /** How many words are looked at: those of the table's entry, or one. */
  int length() {
    return entry.map(e -> e.words().size()).orElse(1);
  }

  boolean isInTable() {
    return entry.isPresent();
  }

  /** Whether French has the word, written small, among its frequent ones. */
  boolean isCommon() {
    return lexicon.isCommon(word());
  }

  /** Whether something besides its own capital tells that the word is a name. */
  boolean isMarked() {
    return article.knows(folded()) || word().acronym() || isBeforeCapital() || isQuoted();
  }

  /** Whether one of these words stands before it, and it is written small. */
  boolean isSmallAfter(java.util.Set<String> before) {
    return at > 0 && !word().capital() && before.contains(words.get(at - 1).folded());
  }

  private boolean isBeforeCapital() {
    return at + 1 < words.size()
        && words.get(at + 1).capital()
        && !words.get(at + 1).initial()
        && words.get(at + 1).span().start() - word().span().end() == 1;
  }

  /** Whether quotation marks stand around the word alone: le satellite « Bion ». */
  private boolean isQuoted() {
    return QUOTED.matcher(text.substring(word().span().end())).lookingAt()
        && QUOTING.matcher(text.substring(0, word().span().start())).matches();
  }
}
