package breve.translate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of pages and people, and names of files: what a translation has to leave alone. */
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?|ftp|file)://[^\\s<>«»\"]+[^\\s<>«»\".,;:!?)\\]]"
              + "|www\\.[^\\s<>«»\"]+[^\\s<>«»\".,;:!?)\\]]"
              + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|(?<![\\w/])(?:[~.]{0,2}/)?[\\w.-]+(?:/[\\w.-]+)+\\.[A-Za-z0-9]{1,5}\\b"
              + "|(?<![\\w/])[\\w-]+\\.(?:txt|pdf|html?|docx?|csv|jpe?g|png|xml|json|zip|md)\\b");

  private Addresses() {}

  /** Whether a line is nothing but an address. */
  static boolean isAddress(String line) {
    return ADDRESS.matcher(line.strip()).matches();
  }

  /** The English with the addresses of the French, where each of them can be told. */
  static String kept(String french, String english) {
    List<String> here = ADDRESS.matcher(french).results().map(MatchResult::group).toList();
    if (here.isEmpty() || here.stream().allMatch(english::contains)) {
      return english;
    }
    Matcher there = ADDRESS.matcher(english);
    if (there.results().count() != here.size()) {
      return english;
    }
    StringBuilder kept = new StringBuilder();
    there.reset();
    for (int i = 0; there.find(); i++) {
      there.appendReplacement(kept, Matcher.quoteReplacement(here.get(i)));
    }
    return there.appendTail(kept).toString();
  }
}
