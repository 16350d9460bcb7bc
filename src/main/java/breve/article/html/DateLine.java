package breve.article.html;

import breve.article.WrittenDate;
import breve.language.PageFurniture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the lines that tell when a text was made, or how long it takes to read, and nothing else:
 * {@code Publié hier à 18h00, modifié à 19h12 • Lecture 3 min.}; but not {@code Publié mardi, le
 * rapport dénonce une hausse.}
 */
final class DateLine {
  private static final int LONGEST = 200;
  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+(?:-[\\p{L}]+)?");

  /** Who published it: {@code par Anne Roux avec AFP}, {@code AFP, }. */
  private static final Pattern WHO =
      Pattern.compile(
          "\\b(?:[Pp]ar|[Aa]vec)\\s+(?:l['’])?\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:et\\s+|avec\\s+)?\\p{Lu}[\\p{L}.'’-]*){0,5}"
              + "|\\b(?:AFP|Reuters|AP)\\b|\\bla rédaction\\b");

  private static final Pattern READING =
      Pattern.compile(
          "(?iu)\\b(?:temps de )?lecture\\b.{0,12}\\d+ ?(?:min|mn|h)|\\d+ ?min.{0,12}\\blecture\\b");

  private final PageFurniture furniture = PageFurniture.french();

  /** Whether a line says so itself: {@code Publié}, {@code Mis à jour}, {@code Lecture 3 min}. */
  boolean isTold(String line) {
    return line.length() <= LONGEST && isLabelled(line) && saysNothingElse(line);
  }

  /** Whether a line is a bare date: {@code mardi 3 mars 2026 à 18 h}. */
  boolean isBare(String line) {
    return line.length() <= LONGEST
        && saysNothingElse(line)
        && WrittenDate.in(line).isPresent()
        && line.chars().filter(Character::isDigit).count() >= 5;
  }

  private boolean isLabelled(String line) {
    boolean numbered = line.chars().anyMatch(Character::isDigit);
    return READING.matcher(line).find()
        || ((furniture.published().matcher(line).find() || furniture.updated().matcher(line).find())
            && (numbered || line.matches("(?iu).*\\b(hier|aujourd.hui|instant|matin|soir)\\b.*")));
  }

  private boolean saysNothingElse(String line) {
    String rest = WHO.matcher(line).replaceAll(" ");
    rest = furniture.published().matcher(rest).replaceAll(" ");
    rest = furniture.updated().matcher(rest).replaceAll(" ");
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      for (String piece : word.group().split("['’-]", -1)) {
        if (!piece.isEmpty() && !furniture.isDateWord(piece)) {
          return false;
        }
      }
    }
    return true;
  }
}
