package breve.article.html;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.PartialDate;
import breve.article.WrittenDate;
import breve.language.PageFurniture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a page in order: its title first, then the body without lines that are no part of
 * the text, of which date and byline are taken if the page tells them nowhere else.
 */
record PageParts(List<Part> parts, Optional<PartialDate> date, Optional<String> byline) {
  private static final int SHORT = 160;

  /** Nobody writes so long a paragraph twice. */
  private static final int SAID_ONCE = 60;

  private static final int RUBRIC_WORDS = 3;

  /** How far into a text its date and byline may stand. */
  private static final int TOP = 5;

  private static final Pattern ENDED = Pattern.compile("[.…!?][»”\"’)\\]\\s]*$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:Par|PAR|par|(?:Article |Texte |Reportage )?(?:[Rr]édigé|[Éé]crit|[Pp]ublié) par|Propos"
              + " recueillis par|Texte|De notre correspondante?)\\s*:?\\s+(?:notre"
              + " (?:correspondante?|envoyée? spéciale?)(?: à \\p{Lu}[\\p{L}-]+)?,?\\s+)?\\p{Lu}[^.!?]{1,80}$");

  private static final PageFurniture FURNITURE = PageFurniture.french();
  private static final DateLine DATES = new DateLine();

  static PageParts of(List<Part> found, PageMetadata about) {
    Optional<PartialDate> date = about.date();
    Optional<String> byline = about.byline();
    List<Part> parts = new ArrayList<>();
    int texts = 0;
    for (Part part : withoutAsides(lines(found, about.title()))) {
      String line = part.text();
      boolean top = texts < TOP && line.length() <= SHORT;
      if (DATES.isTold(line) || (top && part.kind() != BlockKind.HEADING && DATES.isBare(line))) {
        date = date.or(() -> WrittenDate.in(line));
      } else if (top && BYLINE.matcher(line).matches()) {
        byline = byline.or(() -> PageMetadataReader.asByline(line));
      } else if (about.title().filter(title -> isTitle(part, title)).isPresent()) {
        if (top) {
          parts.removeIf(PageParts::isRubric); // what stands over a title
        }
      } else if (about.site().filter(site -> Words.same(site, line)).isEmpty()
          && !(top && byline.filter(name -> isByline(line, name)).isPresent())) {
        parts.add(part);
        texts += part.kind() == BlockKind.TEXT ? 1 : 0;
      }
    }
    about.title().ifPresent(title -> parts.add(0, heading(title)));
    return new PageParts(parts, date, byline);
  }

  /**
   * Takes blocks apart at forced line breaks where these stand for more: after a sentence, and
   * around the title, date and byline at the top. Elsewhere a line break is a space.
   */
  private static List<Part> lines(List<Part> blocks, Optional<String> title) {
    List<Part> parts = new ArrayList<>();
    for (Part block : blocks) {
      List<String> open = new ArrayList<>();
      for (String line : block.text().split("\n", -1)) {
        boolean head = parts.size() < TOP && isHeadLine(line, title);
        if (head) {
          close(open, block, parts);
        }
        open.add(line);
        if (head || ENDED.matcher(line).find()) {
          close(open, block, parts);
        }
      }
      close(open, block, parts);
    }
    return parts;
  }

  private static void close(List<String> open, Part block, List<Part> parts) {
    if (!open.isEmpty()) {
      parts.add(new Part(block.kind(), String.join(" ", open)));
      open.clear();
    }
  }

  private static boolean isHeadLine(String line, Optional<String> title) {
    return line.length() <= SHORT
        && (DATES.isTold(line)
            || DATES.isBare(line)
            || BYLINE.matcher(line).matches()
            || title.filter(t -> Words.same(line, t)).isPresent());
  }

  /**
   * The parts of a piece of a page: lines that stand in a text without being of it are left out.
   */
  static List<Part> ofPiece(List<Part> found) {
    return withoutAsides(lines(found, Optional.empty()));
  }

  private static List<Part> withoutAsides(List<Part> parts) {
    Set<String> told = new HashSet<>();
    return parts.stream()
        .filter(part -> !isAside(part))
        // Pages for narrow and wide screens carry a paragraph for each.
        .filter(part -> part.text().length() < SAID_ONCE || told.add(part.text()))
        .toList();
  }

  static Part heading(String title) {
    return new Part(BlockKind.HEADING, title.replaceAll("\\s+", " ").strip());
  }

  private static boolean isAside(Part part) {
    return FURNITURE.isFurniture(part.text())
        || (part.kind() != BlockKind.ITEM && FURNITURE.isCounter(part.text()));
  }

  private static boolean isByline(String line, String name) {
    return line.length() <= name.length() + 40
        && !line.endsWith(".")
        && Words.of(line).containsAll(Words.of(name));
  }

  /** A sentence that says what the title says is of the text. */
  private static boolean isTitle(Part part, String title) {
    boolean sentence = part.kind() == BlockKind.TEXT && part.text().endsWith(".");
    return Words.same(part.text(), title) && !(sentence && !title.endsWith("."));
  }

  private static boolean isRubric(Part part) {
    return part.kind() != BlockKind.HEADING
        && Words.of(part.text()).size() <= RUBRIC_WORDS
        && !ENDED.matcher(part.text()).find();
  }
}
