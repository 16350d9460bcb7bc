package breve.article.html;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.PartialDate;
import breve.article.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a page in order: its title first, then the body without lines that are no part of
 * the text, of which date and byline are taken if the page tells them nowhere else.
 */
record PageParts(List<Part> parts, Optional<PartialDate> date, Optional<String> byline) {
  private static final int SHORT = 160;

  /** How far into a text its date and byline may stand. */
  private static final int TOP = 5;

  /** Leads away from the text, whatever follows. */
  private static final Pattern LEADS_AWAY =
      Pattern.compile(
          "(?iu)^[\\W_]*((à |a )?(lire|voir|écouter|retrouver) (aussi|également|encore|notre|nos|la suite)\\b"
              + "|sur le même (sujet|thème)|pour aller plus loin|dans la même rubrique"
              + "|(la )?suite après (la|cette) publicité|cet article est (réservé|apparu|paru)"
              + "|l.article .{1,200} est apparu en premier|article réservé|réservé aux abonnés|il vous reste \\d+"
              + "|(abonnez|inscrivez|connectez)-vous\\b|déjà abonnée?|je m.abonne|recevez (notre|nos)\\b"
              + "|suivez-nous|retrouvez-nous|temps de lecture|©|\\(c\\) |tous droits réservés|crédits? photos?\\b).*");

  /** Says nothing but this. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?iu)^[\\W_]*(partager|partage[rz]? (cet article|sur \\p{L}+)|tweeter|imprimer|envoyer( par e-?mail)?|copier le lien"
              + "|publicité|annonce|commentaires?|commenter|réagir|\\d+ (commentaires?|réactions?)|s.abonner"
              + "|lire la suite|en savoir plus|facebook|twitter|linkedin|whatsapp|e-?mail|favoris|enregistrer|écouter"
              + "|\\d+ min(utes?)?( de lecture)?|lecture \\d+ min\\.?|accueil|retour|fermer|menu|haut de page)[\\W_]*$");

  private static final Pattern ENDED = Pattern.compile("[.…!?][»”\"’)\\]\\s]*$");

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?iu)^[\\W_]*((article |texte )?(publiée?|postée?|mise? (à jour|en ligne)|modifiée?|écrite?|créée?)( le| :|,)?\\s.*"
              + "|(le )?((lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ ,]+)?\\d{1,2}(er)?[ /.-]+[\\p{L}\\d.]+[ /.-]+\\d{4}([ ,]*(à|-|–)?[ ,]*\\d{1,2} ?[h:] ?\\d{0,2})?\\.?)$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:Par|PAR|Propos recueillis par|Texte|De notre correspondante?)\\s*:?\\s+\\p{Lu}[^.!?]{1,80}$");

  static PageParts of(List<Part> found, PageMetadata about) {
    Optional<PartialDate> date = about.date();
    Optional<String> byline = about.byline();
    List<Part> parts = new ArrayList<>();
    int texts = 0;
    for (Part part : withoutAsides(lines(found, about.title()))) {
      String line = part.text();
      boolean top = texts < TOP && line.length() <= SHORT;
      if (top && DATE_LINE.matcher(line).matches() && WrittenDate.in(line).isPresent()) {
        date = date.or(() -> WrittenDate.in(line));
      } else if (top && BYLINE.matcher(line).matches()) {
        byline = byline.or(() -> PageMetadataReader.asByline(line));
      } else if (!(top && byline.filter(name -> isByline(line, name)).isPresent())
          && about.title().filter(title -> isTitle(part, title)).isEmpty()) {
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
        && (DATE_LINE.matcher(line).matches()
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
    return parts.stream().filter(part -> !isAside(part.text())).toList();
  }

  static Part heading(String title) {
    return new Part(BlockKind.HEADING, title.replaceAll("\\s+", " ").strip());
  }

  private static boolean isAside(String line) {
    return line.length() <= SHORT * 2
        && (BARE.matcher(line).matches() || LEADS_AWAY.matcher(line).matches());
  }

  private static boolean isByline(String line, String name) {
    return line.length() <= name.length() + 40
        && !line.endsWith(".")
        && Words.of(line).containsAll(Words.of(name));
  }

  private static boolean isTitle(Part part, String title) {
    return Words.same(part.text(), title);
  }
}
