package breve.article;

import java.util.List;

/**
 * A paragraph, heading, list item or caption of an article.
 *
 * @param id {@code b1}, {@code b2}, ... in document order
 * @param kind what the block is
 * @param sentences at least one, in order
 */
public record Block(String id, BlockKind kind, List<Sentence> sentences) {
  public Block {
    sentences = List.copyOf(sentences);
  }
}
