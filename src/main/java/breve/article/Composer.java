package breve.article;

import breve.article.Reading.Skipped;
import breve.article.Reading.Skipped.SkipReason;
import breve.language.SentenceSplitter;
import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes an article of a draft: splits its parts into sentences, numbers them, and gives it a title.
 *
 * <p>A heading is one sentence, whatever is in it. When the first block is a heading it gives the
 * title <em>and stays a block</em>: its sentence is translated once, and the title's English is
 * that sentence's English. A derived title is no block, so it has to be translated on its own.
 */
public final class Composer {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final TitleMaker titles = new TitleMaker();
  private final FrenchDetector french = new FrenchDetector();

  /**
   * The languages of an input's drafts, judged together: a short item full of names is in the
   * language of the others.
   *
   * @return for each draft its language as ISO 639-1, or empty when it is French or may be
   */
  public List<Optional<String>> otherLanguages(List<Draft> drafts) {
    return french.otherLanguages(
        drafts.stream().map(d -> d.parts().stream().map(Draft.Part::text).toList()).toList());
  }

  /**
   * Makes what can be made of a draft that was found in an input.
   *
   * @param otherLanguage the language that it is in when that is not French
   */
  public Reading compose(Draft draft, Input input, Optional<String> otherLanguage) {
    List<Block> blocks = blocks(draft.parts());
    if (blocks.isEmpty()) {
      return new Skipped(SkipReason.EMPTY, "there is no text in it", "", draft.item());
    }
    if (otherLanguage.isPresent()) {
      return new Skipped(
          SkipReason.NOT_FRENCH,
          "not in French but, it seems, in " + name(otherLanguage.get()),
          "",
          draft.item());
    }
    return new Reading.Read(
        new Article(
            ArticleId.ofPath(input.path(), draft.item()),
            source(draft, input),
            draft.date(),
            titles.titleOf(blocks.get(0)),
            draft.byline(),
            draft.caption(),
            blocks),
        draft.repair());
  }

  /** An item of a feed has a hash of its own: it stays the same while the feed moves on. */
  private static Source source(Draft draft, Input input) {
    Origin origin = draft.origin().by(draft.byline());
    return draft
        .item()
        .map(item -> new ArticleId(input.path(), Optional.of(item)).toString())
        .map(path -> new Source(path, DraftHash.of(draft), "fr", origin))
        .orElseGet(() -> new Source(input.path(), input.sha256(), "fr", origin));
  }

  private static String name(String language) {
    return language.length() == 2
        ? Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
        : language;
  }

  private List<Block> blocks(List<Draft.Part> parts) {
    List<Block> blocks = new ArrayList<>();
    for (Draft.Part part : parts) {
      // Rows of stars and dashes separate, but say nothing.
      if (part.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
        int number = blocks.size() + 1;
        blocks.add(new Block("b" + number, part.kind(), sentences(number, part)));
      }
    }
    return blocks;
  }

  private List<Sentence> sentences(int block, Draft.Part part) {
    if (part.kind() == BlockKind.HEADING) {
      return List.of(new Sentence(new SentenceId(block, 1), part.text()));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Span range : splitter.split(part.text())) {
      SentenceId id = new SentenceId(block, sentences.size() + 1);
      sentences.add(new Sentence(id, range.of(part.text())));
    }
    return sentences;
  }
}
