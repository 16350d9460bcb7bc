package breve.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One French input document.
 *
 * @param id the article's name, from which its outputs are named
 * @param byline who wrote it, where the document says so; metadata, not a block
 * @param caption what the metadata line said of the picture, if it did; metadata, not a block
 * @param blocks in document order, at least one
 */
public record Article(
    ArticleId id,
    Source source,
    Optional<PartialDate> date,
    Title title,
    Optional<String> byline,
    Optional<String> caption,
    List<Block> blocks) {
  public Article {
    blocks = List.copyOf(blocks);
  }

  /** An article that does not say who wrote it. */
  public Article(
      ArticleId id,
      Source source,
      Optional<PartialDate> date,
      Title title,
      Optional<String> caption,
      List<Block> blocks) {
    this(id, source, date, title, Optional.empty(), caption, blocks);
  }

  /** All sentences of all blocks, in document order. */
  public Stream<Sentence> sentences() {
    return blocks.stream().flatMap(b -> b.sentences().stream());
  }

  /** The same article under another name. */
  public Article named(String name) {
    return new Article(ArticleId.of(name), source, date, title, byline, caption, blocks);
  }
}
