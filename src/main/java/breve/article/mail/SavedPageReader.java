package breve.article.mail;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.Origin;
import breve.article.PartialDate;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import breve.article.WebAddress;
import breve.article.html.HtmlReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page that a browser saved as one file (MHTML): written like a mail message, whose first
 * page is the article. The message's date is the day when it was saved, and no date of the article.
 *
 * <p>What {@link SavedArticle} keeps of a feed is read too; where page and feed both say something,
 * the page is believed, but for an address at another host than the one it was found at.
 */
public final class SavedPageReader implements ArticleReader {
  private final HtmlReader pages = new HtmlReader();

  @Override
  public Format format() {
    return Format.SAVED_PAGE;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    MailMessage message = MailReader.message(input.bytes());
    // Frames follow the page as pages of their own: advertisements, as a rule.
    Optional<String> page =
        message.sections().stream().flatMap(section -> section.page().stream()).findFirst();
    boolean item = message.saved(SavedHeader.KIND).filter("item"::equals).isPresent();
    if (page.isEmpty() && !item) {
      throw UnusableInputException.skipped(SkipReason.EMPTY, "there is no page in it");
    }
    return List.of(
        item ? itemOf(message, page.orElse("")) : found(pages.pageOf(page.orElse("")), message));
  }

  /** An item's own text is no whole page, of which something would have to be left out. */
  private Draft itemOf(MailMessage message, String html) {
    return found(
        Draft.of(
            Optional.empty(),
            Optional.empty(),
            HtmlReader.titled(message.subject(), pages.partsOf(html))),
        message);
  }

  private static Draft found(Draft draft, MailMessage message) {
    return new Draft(
            draft.item(),
            draft.date().or(() -> message.saved(SavedHeader.PUBLISHED).flatMap(PartialDate::parse)),
            draft.byline().or(() -> message.saved(SavedHeader.AUTHOR)),
            draft.caption(),
            draft.parts(),
            draft.repair(),
            draft.origin())
        .from(
            Origin.of(
                link(draft.origin().link(), message.saved(SavedHeader.ADDRESS)),
                draft.origin().site().or(() -> message.saved(SavedHeader.FEED))));
  }

  /** A page may say that it is another site's; where it was found is known. */
  private static Optional<String> link(Optional<String> told, Optional<String> address) {
    Optional<String> at = address.flatMap(WebAddress::in);
    return at.isPresent() ? told.filter(t -> host(t).equals(host(at.get()))).or(() -> at) : told;
  }

  private static Optional<String> host(String address) {
    return Optional.ofNullable(URI.create(address).getHost());
  }
}
