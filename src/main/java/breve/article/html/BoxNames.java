package breve.article.html;

import breve.language.PageFurniture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What class names say of a box. A name counts only when it says nothing else: {@code share},
 * {@code article__share-buttons} and {@code ShareBar_share__3kd}, but not {@code plan-social},
 * {@code no-ad}, {@code has-tags} or {@code print:hidden}.
 */
final class BoxNames {
  private static final int LONGEST = 80;
  private static final int MOST = 40;
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[_-]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\D)(?=\\d)");

  /** {@code md:block}, {@code d-md-flex}, {@code visible-lg}: shown where there is room. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\S+:(!?)(block|inline\\S*|flex|grid|contents|table\\S*|visible|not-sr-only|list-item)"
              + "|d-(sm|md|lg|xl|xxl)-(?!none)\\S+|(visible|show-for|block|show)-(sm|md|lg|xl|medium|large)\\S*");

  private final PageFurniture furniture;

  BoxNames(PageFurniture furniture) {
    this.furniture = furniture;
  }

  /** A class by itself says that it is none of the text. */
  boolean sayEnough(Element e) {
    return classes(e).stream().anyMatch(name -> isMadeOf(name, furniture.boxes()));
  }

  /** A class or id says so, but would need something to confirm it where there is prose. */
  boolean sayMaybe(Element e) {
    return classes(e).stream().anyMatch(this::isDoubtful)
        || (!e.id().isEmpty() && (isDoubtful(e.id()) || isMadeOf(e.id(), furniture.boxes())));
  }

  private boolean isDoubtful(String name) {
    return isMadeOf(name, furniture.doubtfulBoxes());
  }

  /** Whether it is for those who hear the page, or for nobody until somebody clicks. */
  boolean sayUnseen(Element e) {
    List<String> classes = classes(e);
    return classes.stream()
            .anyMatch(
                name -> furniture.outOfSight().contains(name) || furniture.hidden().contains(name))
        && classes.stream().noneMatch(name -> SHOWN.matcher(name).matches());
  }

  private boolean isMadeOf(String name, Set<String> words) {
    if (name.length() > LONGEST || name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
      return false;
    }
    boolean any = words.contains(name.toLowerCase(Locale.ROOT));
    for (String part : BETWEEN_WORDS.split(name, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      if (words.contains(word)) {
        any = true;
      } else if (!isNeutral(word)) {
        return any && words.contains(name.toLowerCase(Locale.ROOT));
      }
    }
    return any;
  }

  private boolean isNeutral(String word) {
    return word.isEmpty()
        || word.chars().anyMatch(Character::isDigit)
        || furniture.neutral().contains(word)
        || furniture.boxes().contains(word)
        || furniture.doubtfulBoxes().contains(word);
  }

  private static List<String> classes(Element e) {
    String names = e.className();
    return names.isBlank()
        ? List.of()
        : Arrays.stream(names.strip().split("\\s+", -1)).limit(MOST).toList();
  }
}
