package breve.fetch.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether two addresses lead to one article: what feeds add to an address to count their
 * readers does not matter, nor does http or https.
 */
public final class LinkKey {
  private static final Pattern COUNTING =
      Pattern.compile(
          "(?i)(?:utm_\\w+|at_\\w+|xtor|fbclid|gclid|mc_[ce]id|ns_\\w+|wt\\.\\w+|rss|source|from)=?.*");

  private LinkKey() {}

  /** The address, without what does not tell articles apart. */
  public static String of(String address) {
    String whole = address.replaceFirst("#.*", "").replaceFirst("(?i)^https?://", "");
    int question = whole.indexOf('?');
    String place = (question < 0 ? whole : whole.substring(0, question)).replaceAll("/+$", "");
    int slash = place.indexOf('/');
    String host = (slash < 0 ? place : place.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : place.substring(slash);
    String query =
        question < 0
            ? ""
            : Arrays.stream(whole.substring(question + 1).split("&", -1))
                .filter(part -> !part.isEmpty() && !COUNTING.matcher(part).matches())
                .collect(Collectors.joining("&"));
    return host + path + (query.isEmpty() ? "" : "?" + query);
  }
}
