package breve.article.html;

import breve.article.Origin;
import breve.article.PartialDate;
import java.util.Optional;

/**
 * What a page says about its article outside of the text.
 *
 * @param title as the page's reader sees it, without the site's name
 * @param site whose page it is
 * @param origin where it was published
 * @param articleBody the text as given to search engines, if it is
 */
record PageMetadata(
    Optional<String> title,
    Optional<PartialDate> date,
    Optional<String> byline,
    Optional<String> site,
    Origin origin,
    Optional<String> articleBody) {}
