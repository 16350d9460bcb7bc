package breve.article;

import java.util.List;

/**
 * Understands one format. A reader turns bytes into drafts; sentences, ids, titles and the
 * judgement whether it is French are made the same way for all formats by {@link Composer}.
 *
 * <p>A reader takes nothing from anywhere but the bytes: no entity, picture or link is ever
 * fetched.
 */
public interface ArticleReader {
  /** The format that it understands. */
  Format format();

  /**
   * Reads an input of its format.
   *
   * @return what it found: one draft for most formats, one for each item of a feed; never none
   * @throws UnusableInputException when the input is damaged, protected or unreasonably large
   */
  List<Draft> read(Input input) throws UnusableInputException;
}
