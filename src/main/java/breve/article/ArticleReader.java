package breve.article;

import java.util.List;

/**
 * Understands one format. A reader turns bytes into drafts; sentences, ids and titles are made the
 * same way for all formats by {@link Composer}.
 */
public interface ArticleReader {
  /** True when the input's name or first bytes say that it is in this reader's format. */
  boolean accepts(Input input);

  /**
   * Reads the input.
   *
   * @return what came of it, at least one: a text file is one reading, a feed one for each item
   */
  List<Reading> read(Input input);
}
