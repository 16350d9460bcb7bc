package breve.fetch;

import breve.article.Draft;
import breve.article.UnusableInputException;
import breve.article.html.HtmlReader;
import breve.article.html.PageDecoder;
import breve.fetch.web.Answer;
import breve.fetch.web.Asked;
import breve.fetch.web.FetchProblem;
import breve.fetch.web.Web;
import java.net.URI;
import java.util.Optional;

/**
 * The page that an item leads to.
 *
 * @param address where it was found
 * @param html as it came
 * @param length characters of the article that a reader finds in it; none where there is no article
 */
record ArticlePage(String address, String html, long length) {
  /** Asks for a page. */
  static ArticlePage ask(Web web, String link) throws FetchProblem, InterruptedException {
    Answer answer = web.ask(Asked.page(URI.create(link)));
    Answer.Content content =
        answer
            .content()
            .orElseThrow(() -> FetchProblem.passing("nothing came", "it is tried again next time"));
    return PatientParse.within(
        PatientParse.USUAL,
        () -> of(answer.address(), new PageDecoder().decode(content.bytes(), content.charset())));
  }

  private static ArticlePage of(URI address, Optional<String> html) {
    return new ArticlePage(
        address.toString(), html.orElse(""), html.map(ArticlePage::length).orElse(0L));
  }

  private static long length(String html) {
    try {
      Draft draft = new HtmlReader().pageOf(html);
      return draft.length();
    } catch (UnusableInputException e) {
      return 0; // a wall that asks for cookies, or a page that a script fills
    }
  }
}
