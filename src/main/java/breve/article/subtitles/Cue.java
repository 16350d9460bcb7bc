package breve.article.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * What is on the screen from one moment to another.
 *
 * @param from in milliseconds from the beginning
 * @param to in milliseconds from the beginning
 * @param lines what is said, without marks; none of them blank
 */
record Cue(long from, long to, List<String> lines) {
  private static final String TIME = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";
  private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + ".*");

  /** {@code <i>}, {@code <c.yellow>}, {@code <00:00:01.000>}, {@code {\an8}}. */
  private static final Pattern MARK =
      Pattern.compile("</?[A-Za-z][^<>]{0,200}>|<\\d[\\d:.]{0,20}>|\\{\\\\[^{}]{0,100}\\}");

  /** Nothing but a sound: {@code [Musique]}, {@code (Applaudissements)}, notes of a song. */
  private static final Pattern SOUND =
      Pattern.compile("[♪♫#\\s]*|\\s*(?:\\[[^\\[\\]]*\\]|\\([^()]*\\)|\\*[^*]*\\*)\\s*");

  Cue {
    lines = List.copyOf(lines);
  }

  /** The cues of a file in order; headers, styles, notes and numbers are none. */
  static List<Cue> in(String text) {
    List<String> lines = text.lines().toList();
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher times = TIMES.matcher(lines.get(i));
      if (times.matches()) {
        List<String> said = new ArrayList<>();
        while (i + 1 < lines.size() && !lines.get(i + 1).isBlank() && !begins(lines, i + 1)) {
          said.add(lines.get(++i));
        }
        cues.add(
            new Cue(time(times, 1), time(times, 5), said.stream().flatMap(Cue::plain).toList()));
      }
    }
    return cues;
  }

  /** Some programs leave out the blank line before the next number and times. */
  private static boolean begins(List<String> lines, int at) {
    boolean numbered =
        lines.get(at).strip().matches("\\d{1,6}")
            && at + 1 < lines.size()
            && TIMES.matcher(lines.get(at + 1)).matches();
    return numbered || TIMES.matcher(lines.get(at)).matches();
  }

  private static Stream<String> plain(String line) {
    String bare = Parser.unescapeEntities(MARK.matcher(line).replaceAll(""), false);
    String plain = bare.replaceAll("[♪♫]", "").replaceAll("\\s+", " ").strip();
    return SOUND.matcher(plain).matches() ? Stream.empty() : Stream.of(plain);
  }

  private static long time(Matcher m, int group) {
    long hours = m.group(group) == null ? 0 : Long.parseLong(m.group(group));
    long minutes = hours * 60 + Long.parseLong(m.group(group + 1));
    long seconds = minutes * 60 + Long.parseLong(m.group(group + 2));
    String fraction = (m.group(group + 3) + "00").substring(0, 3);
    return seconds * 1000 + Long.parseLong(fraction);
  }
}
