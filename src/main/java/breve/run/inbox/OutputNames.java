package breve.run.inbox;

import breve.language.Sha256;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each input a name for its outputs that is safe on every file system: relative, without
 * {@code ..}, reserved words or control characters, short enough, and unlike every other name of
 * the run even where upper and lower case, or forms of an accent, are the same.
 *
 * <p>Names depend on the paths alone. Where two collide, the first in the run's order keeps its
 * name and the later one gets a hash of its path.
 */
public final class OutputNames {
  /** In bytes; leaves room in the usual 255 for an ending and a temporary file's marks. */
  private static final int LONGEST_SEGMENT = 180;

  private static final int LONGEST_NAME = 900;
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\:*?\"<>|\\uFFFD]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
  private static final Pattern ENDING = Pattern.compile("(?i)\\.txt$");

  /** A folder called {@code a.json} could stand where the digest of {@code a} goes. */
  private static final Pattern LIKE_A_FILE = Pattern.compile(".*\\.\\p{Alpha}\\w{0,8}");

  private static final Charset FILE_NAMES =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private final Set<String> taken = new HashSet<>();

  /** The name for an input; asked once for each, in the run's order. */
  String nameFor(InputWalk.Found input) {
    return unlikeOthers(safe(ENDING.matcher(input.path()).replaceFirst("")), input.key());
  }

  /**
   * The name for one of several articles that an input holds.
   *
   * @param name the input's own
   * @param item what tells the article from its siblings
   */
  public String nameForItem(String name, String item) {
    return unlikeOthers(safe(name + "-" + item.replace('/', '-')), name + "\n" + item);
  }

  /** A name is free again: the article that had it is to be named once more. */
  public void giveBack(String name) {
    taken.remove(folded(name));
  }

  private String unlikeOthers(String wanted, String key) {
    String name = wanted;
    if (!taken.add(folded(name))) {
      String hash = Sha256.hex(key);
      int digits = 8;

      do {
        name = wanted + "-" + hash.substring(0, digits);
        digits += 8;
      } while (!taken.add(folded(name)));
    }
    return name;
  }

  private static String safe(String path) {
    List<String> segments = new ArrayList<>();
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      segments.add(segment(parts[i], i < parts.length - 1));
    }
    String name = String.join("/", segments);
    return bytes(name) <= LONGEST_NAME
        ? name
        : Sha256.hex(path).substring(0, 16)
            + "-"
            + cut(segments.get(segments.size() - 1), LONGEST_SEGMENT / 2);
  }

  private static String segment(String original, boolean folder) {
    String s = Normalizer.normalize(original, Normalizer.Form.NFC);
    s = UNSAFE.matcher(withoutLoneSurrogates(s)).replaceAll("_");
    s = encodable(s).replaceAll("^[. ]", "_").replaceAll("[. ]$", "_");
    if (s.isEmpty() || RESERVED.matcher(s).matches()) {
      s = "_" + s;
    }
    if (folder && LIKE_A_FILE.matcher(s).matches()) {
      s += "_";
    }
    if (bytes(s) > LONGEST_SEGMENT) {
      String hash = Sha256.hex(original).substring(0, 8);
      s = cut(s, LONGEST_SEGMENT - 9) + "-" + hash;
    }
    return s;
  }

  private static String withoutLoneSurrogates(String s) {
    return new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Replaces what the locale's character set can't write, as under {@code LANG=C}. */
  private static String encodable(String s) {
    CharsetEncoder encoder = FILE_NAMES.newEncoder();
    if (encoder.canEncode(s)) {
      return s;
    }
    StringBuilder b = new StringBuilder();
    s.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> b.append(encoder.canEncode(c) ? c : "_"));
    return b.toString();
  }

  private static String cut(String s, int bytes) {
    StringBuilder b = new StringBuilder();
    int length = 0;
    for (int i = 0; i < s.length(); i = s.offsetByCodePoints(i, 1)) {
      String c = Character.toString(s.codePointAt(i));
      length += bytes(c);
      if (length > bytes) {
        break;
      }
      b.append(c);
    }
    return b.toString();
  }

  private static int bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What file systems that fold case or normalise accents may take for the same name. */
  private static String folded(String name) {
    return Normalizer2.getNFKCCasefoldInstance()
        .normalize(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }
}
