package breve.article.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * What site generators (Hugo, Jekyll) and note programs (Obsidian) write in Markdown that is not
 * CommonMark: taken out where it gives orders, put in plain terms where it holds words.
 */
final class Dialects {
  /** A rule for all of a text. */
  private record Rule(Pattern pattern, String replacement) {
    static Rule of(String pattern, String replacement) {
      return new Rule(Pattern.compile(pattern), replacement);
    }
  }

  private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%]([^\\n]{0,400}?)[>%]\\}\\}");
  private static final Pattern CAPTION = Pattern.compile("\\bcaption\\s*=\\s*\"([^\"]*)\"");

  private static final Rule[] RULES = {
    // Liquid: {% comment %}...{% endcomment %}, {% include pub.html %}, {{ page.title }}
    Rule.of("(?s)\\{%-?\\s*comment\\s*-?%\\}.{0,2000}?\\{%-?\\s*endcomment\\s*-?%\\}", ""),
    Rule.of("\\{%[^\\n]{0,200}?%\\}", ""),
    Rule.of("\\{\\{[^{}\\n]{0,300}\\}\\}", ""),
    // Attributes: {: .lead}, ## Titre {#ancre .classe}
    Rule.of("\\{:[^{}\\n]{0,300}\\}", ""),
    Rule.of("(?m)^(#{1,6} .*?)[ \\t]{0,3}\\{[#.][^{}\\n]{0,300}\\}[ \\t]*$", "$1"),
    // A list of contents, fences and heads of boxes: [TOC], ::: note, !!! note
    Rule.of("(?im)^[ \\t]*\\[{1,2}_?toc_?\\]{1,2}[ \\t]*$", ""),
    Rule.of("(?m)^[ \\t]*(?::{3,}|!!!|\\?\\?\\?\\+?)(?:[ \\t].*)?$", ""),
    Rule.of("(?m)^([ \\t]*(?:>[ \\t]?){1,20}+)\\[![A-Za-z]+\\][-+]?[ \\t]*", "$1"),
    // The mark of a note goes, its text stays.
    Rule.of("(?m)^\\[\\^[^\\]\\n]{1,60}\\]:[ \\t]*", "\n"),
    Rule.of("\\[\\^[^\\]\\n]{1,60}\\]", ""),
    // Wiki links: ![[image.jpg]], [[page|words]], [[page]]
    Rule.of("!\\[\\[[^\\[\\]\\n]{1,300}\\]\\]", ""),
    Rule.of("\\[\\[[^\\[\\]|\\n]{1,300}\\\\?\\|([^\\[\\]\\n]{1,300})\\]\\]", "$1"),
    Rule.of("\\[\\[([^\\[\\]|\\n]{1,300})\\]\\]", "$1"),
    // Struck out, marked, raised; a task's box; :tada:
    Rule.of("~~(?=\\S)[^~\\n]{1,1000}?~~", ""),
    Rule.of("==(?=\\S)([^=\\n]{1,1000}?)==", "$1"),
    Rule.of("(?<=[\\p{L}\\p{Nd})])\\^([^\\s^]{1,10})\\^", "<sup>$1</sup>"),
    Rule.of("(?m)^([ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+)\\[[ xX]\\][ \\t]+", "$1"),
    Rule.of("(?<![\\w:/])[ ]?:[a-z][a-z0-9_+-]{1,30}:(?![\\w:/])", ""),
  };

  private Dialects() {}

  /** The text as CommonMark. */
  static String plain(String text) {
    String plain =
        SHORTCODE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(caption(m.group(1))));
    for (Rule rule : RULES) {
      plain = rule.pattern().matcher(plain).replaceAll(rule.replacement());
    }
    return plain;
  }

  /** A shortcode's caption is all that the page's reader sees of it in words. */
  private static String caption(String shortcode) {
    Matcher caption = CAPTION.matcher(shortcode);
    return caption.find()
        ? "\n\n<figure><figcaption>"
            + Entities.escape(caption.group(1))
            + "</figcaption></figure>\n\n"
        : "";
  }
}
