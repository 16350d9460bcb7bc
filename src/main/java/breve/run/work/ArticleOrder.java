package breve.run.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/**
 * A run has a process digest an article of the input that it read.
 *
 * @param number counted from 0 on
 * @param name of the digest
 */
record ArticleOrder(int number, String name) {
  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] line() {
    String line = JSON.createObjectNode().put("digest", number).put("name", name).toString();
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static ArticleOrder read(String line) throws JsonProcessingException {
    JsonNode order = JSON.readTree(line);
    return new ArticleOrder(order.path("digest").asInt(), order.path("name").asText());
  }
}
