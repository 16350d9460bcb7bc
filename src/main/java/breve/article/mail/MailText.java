package breve.article.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The plain text of a message: without its signature and what it quotes; of a forwarded message,
 * what was forwarded.
 *
 * @param text what is left
 * @param forwarded the header over what was forwarded, when that is the text
 */
record MailText(String text, Optional<QuotedHeader> forwarded) {
  private static final String APOSTROPHE = "['’]";
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?iu)^[\\s>]*-{2,}\\s*(?:message d'origine|message original|e-mail d'origine|original"
                  .replace("'", APOSTROPHE)
              + " message|mail original|courriel original)\\s*:?\\s*-{2,}\\s*$");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?iu)^[\\s>]*(?:-{2,}\\s*(?:forwarded message|message transféré|message transmis|message"
              + " réexpédié|courriel transféré).{0,30}"
              + "|(?:début du message (?:réexpédié|transféré|transmis)|begin forwarded"
              + " message)\\s*:)\\s*$");
  private static final Pattern RULE = Pattern.compile("^[\\s>]*(?:_{8,}|-{8,})\\s*$");

  /** "Le mar. 3 mars 2026 à 18:02, Jean Petit a écrit :", which mailers wrap. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)^(?:le|on|em|am)\\s.{0,40}\\d.{0,200}?(?:a\\s+écrit|a\\s+ecrit|wrote)\\s*:$"
              + "|^\\S.{0,80}<\\S+@\\S+>\\s+(?:a\\s+écrit|wrote)\\s*:$"
              + "|^\\S.{0,60}\\s(?:a\\s+écrit|wrote)\\s+(?:le|on)\\s.{0,40}\\d.{0,40}:$");

  private static final Pattern CERTAIN = Pattern.compile("\\S@\\S|\\d{1,2}\\s?[:h]\\s?\\d{2}");

  private static final int WRAPPED = 3;

  /**
   * What a message says.
   *
   * @param forward whether its subject says that it was forwarded
   */
  static MailText of(String text, boolean forward) {
    List<String> lines = withoutSignature(text.lines().toList());
    int seam = seam(lines);
    if (seam >= 0) {
      boolean says = hasLetters(withoutQuotes(lines.subList(0, seam)));
      boolean told = FORWARDED.matcher(lines.get(seam)).matches();
      if (forward || told || !says) {
        return forwarded(lines, seam);
      }
      return new MailText(joined(withoutQuotes(lines.subList(0, seam))), Optional.empty());
    }
    List<String> own = withoutQuotes(lines);
    List<String> all = unquoted(lines);
    return new MailText(joined(hasLetters(own) ? own : all), Optional.empty());
  }

  private static MailText forwarded(List<String> lines, int seam) {
    List<String> rest = unquoted(lines.subList(seam, lines.size()));
    int at = 0;
    while (at < rest.size()
        && (rest.get(at).isBlank()
            || ORIGINAL.matcher(rest.get(at)).matches()
            || FORWARDED.matcher(rest.get(at)).matches()
            || RULE.matcher(rest.get(at)).matches())) {
      at++;
    }
    int header = at < rest.size() ? QuotedHeader.length(rest, at) : 0;
    QuotedHeader about = QuotedHeader.of(rest.subList(at, at + header));
    // What the forwarded message quotes in its turn is no more its own.
    MailText inner = of(joined(rest.subList(at + header, rest.size())), false);
    return new MailText(inner.text(), Optional.of(inner.forwarded().orElse(about)));
  }

  /** Where an older message begins without a mark on every line; -1 when none does. */
  private static int seam(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (ORIGINAL.matcher(line).matches() || FORWARDED.matcher(line).matches()) {
        return i;
      }
      if (QuotedHeader.length(lines, i) > 0) {
        return i > 0 && RULE.matcher(lines.get(i - 1)).matches() ? i - 1 : i;
      }
      int attribution = attribution(lines, i);
      if (attribution > 0
          && CERTAIN.matcher(String.join(" ", lines.subList(i, i + attribution))).find()
          && !isQuoted(lines, i + attribution)) {
        return i;
      }
    }
    return -1;
  }

  /** How many lines the attribution that begins here has; 0 when none does. */
  private static int attribution(List<String> lines, int at) {
    StringBuilder joined = new StringBuilder();
    for (int n = 1; n <= WRAPPED && at + n <= lines.size(); n++) {
      String line = lines.get(at + n - 1).strip();
      if (line.isEmpty() || line.startsWith(">")) {
        return 0;
      }
      joined.append(joined.isEmpty() ? "" : " ").append(line);
      if (ATTRIBUTION.matcher(joined).matches()) {
        return n;
      }
    }
    return 0;
  }

  private static boolean isQuoted(List<String> lines, int at) {
    for (int i = at; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return lines.get(i).startsWith(">");
      }
    }
    return false;
  }

  private static List<String> withoutQuotes(List<String> lines) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int attribution = attribution(lines, i);
      if (attribution > 0 && isQuoted(lines, i + attribution)) {
        i += attribution - 1;
      } else if (!lines.get(i).startsWith(">")) {
        own.add(lines.get(i));
      }
    }
    return own;
  }

  private static List<String> unquoted(List<String> lines) {
    return lines.stream().map(line -> line.replaceFirst("^(>\\s?)+", "")).toList();
  }

  private static List<String> withoutSignature(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !lines.get(end).equals("-- ") && !lines.get(end).equals("--")) {
      end++;
    }
    return lines.subList(0, end);
  }

  private static boolean hasLetters(List<String> lines) {
    return lines.stream().anyMatch(line -> line.chars().anyMatch(Character::isLetter));
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines);
  }
}
