package breve.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of one JSON object, each asked for by its type; errors name the field's place. */
final class JsonFields {
  /** Makes a value of a JSON object. */
  interface Maker<T> {
    T make(JsonFields fields) throws DigestFormatException;
  }

  private final JsonNode node;
  private final String place;

  JsonFields(JsonNode node, String place) throws DigestFormatException {
    if (!node.isObject()) {
      throw new DigestFormatException(place + ": not an object");
    }
    this.node = node;
    this.place = place;
  }

  /** Fails where a field has another name than these. */
  JsonFields only(String... names) throws DigestFormatException {
    Set<String> known = Set.of(names);
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      if (!known.contains(name)) {
        throw new DigestFormatException(place + ": unknown field " + name);
      }
    }
    return this;
  }

  String string(String name) throws DigestFormatException {
    return need(name, JsonNode::isTextual, "a string").textValue();
  }

  Optional<String> optionalString(String name) throws DigestFormatException {
    return node.has(name) ? Optional.of(string(name)) : Optional.empty();
  }

  boolean bool(String name) throws DigestFormatException {
    return need(name, JsonNode::isBoolean, "true or false").booleanValue();
  }

  double number(String name) throws DigestFormatException {
    return need(name, JsonNode::isNumber, "a number").doubleValue();
  }

  int integer(String name) throws DigestFormatException {
    return need(name, JsonNode::canConvertToInt, "an integer").intValue();
  }

  JsonFields object(String name) throws DigestFormatException {
    return new JsonFields(need(name, JsonNode::isObject, "an object"), place + "." + name);
  }

  /** The constant whose JSON name the field holds. */
  <T> T choice(String name, T[] constants, Function<T, String> jsonName)
      throws DigestFormatException {
    String written = string(name);
    for (T constant : constants) {
      if (jsonName.apply(constant).equals(written)) {
        return constant;
      }
    }
    throw new DigestFormatException(place + "." + name + ": unknown: " + written);
  }

  <T> List<T> objects(String name, Maker<T> maker) throws DigestFormatException {
    List<T> made = new ArrayList<>();
    for (JsonNode element : need(name, JsonNode::isArray, "an array")) {
      made.add(maker.make(new JsonFields(element, place + "." + name + "[" + made.size() + "]")));
    }
    return made;
  }

  /** What is made of an object; nothing where the field is left out. */
  <T> Optional<T> optionalObject(String name, Maker<T> maker) throws DigestFormatException {
    return node.has(name) ? Optional.of(maker.make(object(name))) : Optional.empty();
  }

  /** The same, and none where the field is left out. */
  <T> List<T> optionalObjects(String name, Maker<T> maker) throws DigestFormatException {
    return node.has(name) ? objects(name, maker) : List.of();
  }

  List<String> strings(String name) throws DigestFormatException {
    List<String> all = new ArrayList<>();
    for (JsonNode element : need(name, JsonNode::isArray, "an array")) {
      if (!element.isTextual()) {
        throw new DigestFormatException(place + "." + name + ": not an array of strings");
      }
      all.add(element.textValue());
    }
    return all;
  }

  /** Empty where the field is absent. */
  List<Integer> optionalIntegers(String name) throws DigestFormatException {
    List<Integer> all = new ArrayList<>();
    if (!node.has(name)) {
      return all;
    }
    for (JsonNode element : need(name, n -> n.isArray() && !n.isEmpty(), "a span")) {
      if (!element.canConvertToInt()) {
        throw new DigestFormatException(place + "." + name + ": not an array of integers");
      }
      all.add(element.intValue());
    }
    return all;
  }

  private JsonNode need(String name, Predicate<JsonNode> type, String wanted)
      throws DigestFormatException {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new DigestFormatException(place + ": no field " + name);
    }
    if (!type.test(value)) {
      throw new DigestFormatException(place + "." + name + ": not " + wanted);
    }
    return value;
  }
}
