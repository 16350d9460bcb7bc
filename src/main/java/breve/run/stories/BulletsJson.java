package breve.run.stories;

import breve.edition.EditionBullet;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An article's bullets as one text: {@code [{"text":"...","new":true}]}. */
final class BulletsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BulletsJson() {}

  static String write(List<EditionBullet> bullets) {
    ArrayNode array = JSON.createArrayNode();
    for (EditionBullet b : bullets) {
      ObjectNode bullet = array.addObject().put("text", b.text()).put("new", b.isNew());
      if (b.doubted()) {
        bullet.put("doubted", true);
      }
    }
    return array.toString();
  }

  /**
   * Reads them back.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  static List<EditionBullet> read(String json) {
    try {
      List<EditionBullet> bullets = new ArrayList<>();
      for (JsonNode bullet : JSON.readTree(json)) {
        bullets.add(
            new EditionBullet(
                bullet.path("text").asText(),
                bullet.path("new").asBoolean(),
                bullet.path("doubted").asBoolean()));
      }
      return bullets;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an article's bullets", e);
    }
  }
}
