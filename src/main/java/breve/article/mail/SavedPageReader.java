package breve.article.mail;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import breve.article.html.HtmlReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page that a browser saved as one file (MHTML): written like a mail message, whose first
 * page is the article. The message's date is the day when it was saved, and no date of the article.
 */
public final class SavedPageReader implements ArticleReader {
  private final HtmlReader pages = new HtmlReader();

  @Override
  public Format format() {
    return Format.SAVED_PAGE;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    // Frames follow the page as pages of their own: advertisements, as a rule.
    Optional<String> page =
        MailReader.message(input.bytes()).sections().stream()
            .flatMap(section -> section.page().stream())
            .findFirst();
    if (page.isEmpty()) {
      throw UnusableInputException.skipped(SkipReason.EMPTY, "there is no page in it");
    }
    return List.of(pages.pageOf(page.get()));
  }
}
