package breve.check.glossary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a glossary: lines of French, English (several forms with a {@code |} between, the first
 * being preferred) and, optionally, {@code keep}, separated by tabs, commas or semicolons,
 * whichever the first line has. Fields may be quoted as in CSV. Blank lines and those that begin
 * with {@code #} are skipped, and so is a heading {@code french, english}.
 */
final class GlossaryReader {
  private static final String KEEP = "keep";

  private final Path file;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private char separator;

  private GlossaryReader(Path file) {
    this.file = file;
  }

  /** A file's bytes; the glossary's identity is made from them. */
  static byte[] bytes(Path file) throws GlossaryProblem {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new GlossaryProblem(file, "there is no such glossary", e);
    } catch (IOException e) {
      throw new GlossaryProblem(file, "the glossary can't be read: " + e.getMessage(), e);
    }
  }

  static List<Term> read(Path file, byte[] bytes) throws GlossaryProblem {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new GlossaryProblem(file, "the glossary is not UTF-8", e);
    }
    GlossaryReader reader = new GlossaryReader(file);
    String[] lines = text.replaceFirst("^\uFEFF", "").split("\r\n|[\r\n]", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        reader.add(lines[i], i + 1);
      }
    }
    return List.copyOf(reader.terms.values());
  }

  private void add(String line, int number) throws GlossaryProblem {
    boolean first = separator == 0;
    if (first) {
      separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
    }
    List<String> fields = fields(line, number);
    if (first && isHeading(fields)) {
      return;
    }
    while (fields.size() > 2 && fields.get(fields.size() - 1).isEmpty()) {
      fields.remove(fields.size() - 1);
    }
    if (fields.size() < 2 || fields.size() > 3) {
      throw new GlossaryProblem(
          file,
          number,
          "French, English and perhaps keep are wanted, not " + fields.size() + " fields");
    }
    if (fields.size() == 3 && !fields.get(2).toLowerCase(Locale.ROOT).equals(KEEP)) {
      throw new GlossaryProblem(
          file, number, "the third field may only be keep, not “" + fields.get(2) + "”");
    }
    Term term = term(fields, number);
    Term before = terms.putIfAbsent(term.french(), term);
    if (before != null && !before.equals(term)) {
      throw new GlossaryProblem(
          file,
          number,
          "“" + term.french() + "” is “" + before.english() + "” already, on an earlier line");
    }
  }

  private Term term(List<String> fields, int number) throws GlossaryProblem {
    String french = fields.get(0);
    boolean keep = fields.size() == 3;
    if (!Term.WORD.matcher(french).find()) {
      throw new GlossaryProblem(file, number, "no French term");
    }
    if (keep && !fields.get(1).isEmpty() && !fields.get(1).equals(french)) {
      throw new GlossaryProblem(
          file, number, "“" + french + "” can't be both kept and “" + fields.get(1) + "”");
    }
    if (!keep && !Term.WORD.matcher(fields.get(1)).find()) {
      throw new GlossaryProblem(file, number, "no English for “" + french + "”");
    }
    if (keep) {
      return new Term(french, french, List.of(), true);
    }
    List<String> forms = Arrays.stream(fields.get(1).split("\\|", -1)).map(String::strip).toList();
    if (forms.stream().anyMatch(form -> !Term.WORD.matcher(form).find())) {
      throw new GlossaryProblem(file, number, "an English form of “" + french + "” is empty");
    }
    return new Term(french, forms.get(0), forms.subList(1, forms.size()), false);
  }

  private static boolean isHeading(List<String> fields) {
    return fields.size() >= 2
        && fields.get(0).equalsIgnoreCase("french")
        && fields.get(1).equalsIgnoreCase("english");
  }

  private List<String> fields(String line, int number) throws GlossaryProblem {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"' && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new GlossaryProblem(file, number, "a quotation mark is not closed");
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
