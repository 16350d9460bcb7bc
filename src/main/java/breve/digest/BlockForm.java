package breve.digest;

import breve.article.BlockKind;
import breve.check.Finding;
import breve.digest.ArticleReview.Reviewed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the form of headings and lists: they gain no full stop that the French lacks, and an item
 * keeps its number: "2. Beurrer le moule" is "2. Grease the tin".
 */
record BlockForm(BlockKind kind) {
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3}(?:[.)]|°))(?:\\s+|$)");
  private static final Pattern ENDED = Pattern.compile("(?s).*[.!?…»”\"]");

  /** The English after all corrections, where that is not the model's. */
  Optional<String> edited(String french, Reviewed reviewed) {
    String english = reviewed.edited().orElse(reviewed.translation().english());
    String formed = kind == BlockKind.TEXT ? english : withoutStop(french, english);
    formed = numbered(french, formed);
    return formed.equals(english) ? reviewed.edited() : Optional.of(formed);
  }

  /** The findings, without those about a number that was put back. */
  List<Finding> findings(String french, Reviewed reviewed) {
    String english = reviewed.translation().english();
    Matcher number = NUMBER.matcher(french);
    if (numbered(french, english).equals(english) || !number.find()) {
      return reviewed.findings();
    }
    int end = number.end(1);
    return reviewed.findings().stream()
        .filter(
            f ->
                f.kind() != Finding.Kind.NUMBER
                    || f.english().isPresent()
                    || f.french().filter(span -> span.end() <= end).isEmpty())
        .toList();
  }

  private String numbered(String french, String english) {
    Matcher number = NUMBER.matcher(french);
    if (kind != BlockKind.ITEM || !number.find() || english.startsWith(digits(number.group(1)))) {
      return english;
    }
    boolean alone = number.end() == french.length();
    return alone ? number.group(1) : number.group(1) + " " + english;
  }

  private static String digits(String marker) {
    return marker.replaceAll("\\D", "");
  }

  /** Models like to end a line with a full stop; a title ends as its French does. */
  static String withoutStop(String french, String english) {
    return english.endsWith(".") && !english.endsWith("..") && !ENDED.matcher(french).matches()
        ? english.substring(0, english.length() - 1).stripTrailing()
        : english;
  }
}
