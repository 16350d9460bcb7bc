package breve.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what is to be scored, from files that run line by line or from one file of JSON lines. */
public final class AlignedTextReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TextLines textLines;

  /**
   * @param standardInput what is read for a file named {@code -}; it is not closed
   */
  public AlignedTextReader(InputStream standardInput) {
    textLines = new TextLines(standardInput);
  }

  /**
   * Reads one file for each column.
   *
   * @param files a reference and a hypothesis at least
   * @throws UnusableTextException if a file cannot be read or the numbers of lines differ
   */
  public AlignedText lines(Map<Column, Path> files) throws UnusableTextException {
    Map<Column, List<String>> columns = new EnumMap<>(Column.class);
    Path first = null;
    int expected = 0;
    for (Map.Entry<Column, Path> file : new EnumMap<>(files).entrySet()) {
      List<String> lines = textLines.read(file.getValue());
      if (first != null && lines.size() != expected) {
        throw new UnusableTextException(
            "%s has %d lines, %s has %d".formatted(first, expected, file.getValue(), lines.size()));
      }
      first = file.getValue();
      expected = lines.size();
      columns.put(file.getKey(), lines);
    }
    return new AlignedText(columns);
  }

  /**
   * Reads a file with a JSON object on each line, such as {@code {"reference": "...", "hypothesis":
   * "..."}}. The fields {@code source} and {@code baseline} are read where the first line has them;
   * others are passed over, and so are blank lines.
   *
   * @throws UnusableTextException if the file cannot be read, a line is no JSON object, or it lacks
   *     a field
   */
  public AlignedText jsonLines(Path file) throws UnusableTextException {
    Map<Column, List<String>> columns = new EnumMap<>(Column.class);
    int number = 0;
    for (String line : textLines.read(file)) {
      number++;
      if (!line.isBlank()) {
        add(columns, object(line, file, number), file + ":" + number);
      }
    }
    if (columns.isEmpty()) {
      throw new UnusableTextException(file + " has no lines");
    }
    return new AlignedText(columns);
  }

  private static void add(Map<Column, List<String>> columns, JsonNode object, String place)
      throws UnusableTextException {
    if (columns.isEmpty()) {
      for (Column column : Column.values()) {
        boolean required = column == Column.REFERENCE || column == Column.HYPOTHESIS;
        if (required || object.has(column.field())) {
          columns.put(column, new ArrayList<>());
        }
      }
    }
    for (Map.Entry<Column, List<String>> column : columns.entrySet()) {
      JsonNode text = object.get(column.getKey().field());
      if (text == null || !text.isTextual()) {
        throw new UnusableTextException(
            "%s: no text in the field \"%s\"".formatted(place, column.getKey().field()));
      }
      column.getValue().add(text.textValue());
    }
  }

  private static JsonNode object(String line, Path file, int number) throws UnusableTextException {
    String problem = "%s:%d: not a JSON object".formatted(file, number);
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        throw new UnusableTextException(problem);
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new UnusableTextException(problem, e);
    }
  }
}
