package breve.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a {@code tokenizer.json} that are not learned, such as codes of languages. */
final class AddedPieces {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIELD = "added_tokens";

  private AddedPieces() {}

  /** Their names; the rest of the file, which may be large, is skipped. */
  static List<String> of(Path file) throws IOException {
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return List.of();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(FIELD);
        parser.nextToken();
        if (wanted) {
          return names(JSON.readTree(parser));
        }
        parser.skipChildren();
      }
      return List.of();
    }
  }

  /** Their names in a whole file. */
  static List<String> of(JsonNode tokenizer) {
    return names(tokenizer.path(FIELD));
  }

  private static List<String> names(JsonNode tokens) {
    List<String> names = new ArrayList<>();
    tokens.forEach(token -> names.add(token.path("content").asText()));
    return List.copyOf(names);
  }
}
