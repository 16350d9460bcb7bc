package breve.article.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter between two lines of {@code +++}, as Hugo has it: its keys with their strings,
 * dates and lists of strings. Tables and what else TOML has say nothing of an article.
 *
 * @param values by key, in small letters
 * @param text what follows
 */
record TomlFrontMatter(Map<String, List<String>> values, String text) {
  private static final Pattern WHOLE =
      Pattern.compile("\\A\\s*\\+\\+\\+[ \\t]*\\n((?:.*\\n){0,100}?)\\+\\+\\+[ \\t]*(?:\\n|\\z)");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[ \\t]*([A-Za-z_][\\w.-]*)[ \\t]*=[ \\t]*(.+?)[ \\t]*$");
  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,1000}+)\"|'([^']{0,1000})'|^([^\\[\"'#{][^#]*)");

  static TomlFrontMatter of(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.find()) {
      return new TomlFrontMatter(Map.of(), text);
    }
    Map<String, List<String>> values = new HashMap<>();
    for (Matcher entry = ENTRY.matcher(whole.group(1)); entry.find(); ) {
      values.putIfAbsent(
          entry.group(1).toLowerCase(java.util.Locale.ROOT),
          STRING.matcher(entry.group(2)).results().map(TomlFrontMatter::string).toList());
    }
    return new TomlFrontMatter(values, text.substring(whole.end()));
  }

  private static String string(MatchResult m) {
    if (m.group(1) != null) {
      return m.group(1).replaceAll("\\\\(.)", "$1");
    }
    return m.group(2) != null ? m.group(2) : m.group(3).strip();
  }
}
