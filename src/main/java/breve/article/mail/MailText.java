package breve.article.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * The plain text of a message: without its signature, and with what it quotes only if that is all.
 */
final class MailText {
  private MailText() {}

  static String withoutSignature(String text) {
    List<String> own = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.equals("-- ") || line.equals("--")) {
        break;
      }
      all.add(line.replaceFirst("^(>\\s?)+", ""));
      if (!line.startsWith(">")) {
        own.add(line);
      }
    }
    boolean says = own.stream().anyMatch(line -> line.chars().anyMatch(Character::isLetter));
    return String.join("\n", says ? own : all);
  }
}
