package breve.article.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mail programs write over a message that they quote or forward: {@code De : Jean Petit},
 * {@code Envoyé : mardi 3 mars 2026}, {@code Objet : Le pont}.
 */
record QuotedHeader(Optional<String> from, Optional<String> date, Optional<String> subject) {
  private static final String SENDER = "(?:de|from|expéditeur|von|da)";
  private static final String OTHER =
      "(?:envoyé(?: le| par)?|date|sent|à|a|to|pour|cc|copie à|objet|sujet|subject|reply-to|"
          + "répondre à|destinataire|importance)";
  private static final Pattern FIRST =
      Pattern.compile("(?iu)^[>\\s*]*" + SENDER + "[\\s*]*:(?!//).*");
  private static final Pattern FURTHER =
      Pattern.compile("(?iu)^[>\\s*]*" + OTHER + "[\\s*]*:(?!//).*");
  private static final Pattern FIELD =
      Pattern.compile("(?iu)^[>\\s*]*(" + SENDER + "|" + OTHER + ")[\\s*]*:[\\s*]*(.*)$");

  /** Sender, date and addressee at the least: one such line alone is prose. */
  private static final int FEWEST = 3;

  /**
   * How many lines from {@code at} on are such a header, blank ones and a folded address included;
   * 0 when it isn't one.
   */
  static int length(List<String> lines, int at) {
    if (!isField(lines.get(at))) {
      return 0;
    }
    int fields = 0;
    boolean sender = false;
    int end = at;
    int i = at;
    for (; i < lines.size() && i < at + 14; i++) {
      String line = lines.get(i);
      if (isField(line)) {
        sender |= FIRST.matcher(line).matches();
        fields++;
        end = i + 1;
      } else if (!line.isBlank() && !(i == end && line.contains("@"))) {
        break;
      } else if (!line.isBlank()) {
        end = i + 1;
      }
    }
    return fields >= FEWEST && sender ? end - at : 0;
  }

  static boolean isField(String line) {
    return FIRST.matcher(line).matches() || FURTHER.matcher(line).matches();
  }

  static QuotedHeader of(List<String> lines) {
    String from = null;
    String date = null;
    String subject = null;
    for (String line : lines) {
      Matcher m = FIELD.matcher(line);
      if (m.matches()) {
        String name = m.group(1).toLowerCase(java.util.Locale.FRENCH);
        String value = m.group(2).strip();
        if (name.matches(SENDER)) {
          from = from == null ? value : from;
        } else if (name.startsWith("envoyé") || name.equals("date") || name.equals("sent")) {
          date = date == null ? value : date;
        } else if (name.equals("objet") || name.equals("sujet") || name.equals("subject")) {
          subject = subject == null ? value : subject;
        }
      }
    }
    return new QuotedHeader(
        Optional.ofNullable(from), Optional.ofNullable(date), Optional.ofNullable(subject));
  }
}
