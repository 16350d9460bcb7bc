package breve.model;

import breve.model.SentencePieces.Piece;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A {@code tokenizer.json} for a model that comes without one, since transformers has no fast
 * tokenizer for it: Marian's ({@code source.spm} and {@code vocab.json}), M2M100's ({@code
 * sentencepiece.bpe.model} and {@code vocab.json}) and ByT5's, which has no file at all.
 *
 * @param reading cuts texts into pieces
 * @param writing makes texts of pieces; it knows every piece, where {@code reading} knows only
 *     those of the source language
 */
record ConvertedTokenizer(ObjectNode reading, ObjectNode writing) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String END = "</s>";
  private static final String UNKNOWN = "<unk>";

  /** ByT5's ids: a byte's is its value and this. */
  private static final int BYTES_FROM = 3;

  /** The tokenizer of a directory whose files are of a known kind, else nothing. */
  static Optional<ConvertedTokenizer> of(Path directory) {
    Path vocabulary = directory.resolve("vocab.json");
    JsonNode settings = json(directory.resolve("tokenizer_config.json"));
    if (Files.isRegularFile(vocabulary)) {
      for (String name : new String[] {"source.spm", "sentencepiece.bpe.model"}) {
        Path file = directory.resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(pieces(SentencePieces.read(file), json(vocabulary), settings));
        }
      }
    }
    return settings.path("tokenizer_class").asText().equals("ByT5Tokenizer")
        ? Optional.of(bytes(settings))
        : Optional.empty();
  }

  private static JsonNode json(Path file) {
    try {
      return Files.isRegularFile(file)
          ? JSON.readTree(Files.readAllBytes(file))
          : JSON.createObjectNode();
    } catch (IOException e) {
      throw new ModelProblem(file, "is not JSON", Remedy.restore(file), e);
    }
  }

  private static ConvertedTokenizer pieces(
      SentencePieces source, JsonNode vocabulary, JsonNode settings) {
    Map<String, Integer> ids = new HashMap<>();
    vocabulary.properties().forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
    Map<String, Integer> special = special(settings, ids.size());
    ids.keySet().stream()
        .filter(name -> name.startsWith(">>") && name.endsWith("<<"))
        .forEach(name -> special.put(name, ids.get(name)));
    ids.putAll(special);
    ObjectNode model = source.bytePairs() ? pairs(source, ids) : likeliest(source, ids, special);
    ObjectNode everything =
        likeliest(new SentencePieces(all(ids), false, new byte[0]), ids, special);
    return new ConvertedTokenizer(
        whole(model, normaliser(source), special), whole(everything, null, special));
  }

  private static List<Piece> all(Map<String, Integer> ids) {
    return ids.keySet().stream().map(name -> new Piece(name, 0, 1)).toList();
  }

  /** Pieces that are not text, by their names; those that the files do not number come last. */
  private static Map<String, Integer> special(JsonNode settings, int size) {
    Map<String, Integer> special = new TreeMap<>();
    settings
        .path("added_tokens_decoder")
        .properties()
        .forEach(
            token ->
                special.put(
                    token.getValue().path("content").asText(), Integer.valueOf(token.getKey())));
    int next = size;
    for (JsonNode name : settings.path("additional_special_tokens")) {
      if (special.putIfAbsent(name.asText(), next) == null) {
        next++;
      }
    }
    return special;
  }

  /** A model that looks for the likeliest pieces. What the source has not is never found. */
  private static ObjectNode likeliest(
      SentencePieces source, Map<String, Integer> ids, Map<String, Integer> special) {
    Map<String, Float> scores = new HashMap<>();
    source.pieces().stream()
        .filter(piece -> piece.kind() == 1 || piece.kind() == 4)
        .forEach(piece -> scores.put(piece.text(), piece.score()));
    int size = ids.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    Map<Integer, String> names = new HashMap<>();
    ids.forEach((name, id) -> names.put(id, name));
    ArrayNode vocabulary = JSON.createArrayNode();
    for (int id = 0; id < size; id++) {
      String name = names.get(id);
      boolean found = name != null && (scores.containsKey(name) || special.containsKey(name));
      vocabulary
          .addArray()
          .add(found ? name : "\u0000" + id)
          .add(name == null ? 0f : scores.getOrDefault(name, 0f));
    }
    ObjectNode model = JSON.createObjectNode().put("type", "Unigram");
    model.put("unk_id", ids.getOrDefault(UNKNOWN, 0)).put("byte_fallback", false);
    model.set("vocab", vocabulary);
    return model;
  }

  /** A model that merges pairs, those first whose whole comes first among the pieces. */
  private static ObjectNode pairs(SentencePieces source, Map<String, Integer> ids) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < source.pieces().size(); i++) {
      places.put(source.pieces().get(i).text(), i);
    }
    ArrayNode merges = JSON.createArrayNode();
    source.pieces().stream()
        .filter(piece -> piece.kind() == 1 && ids.containsKey(piece.text()))
        .sorted(Comparator.comparingDouble(Piece::score).reversed())
        .forEach(piece -> addMerges(piece.text(), places, ids, merges));
    ObjectNode model = JSON.createObjectNode().put("type", "BPE");
    model.put("unk_token", UNKNOWN).put("fuse_unk", true).put("byte_fallback", false);
    model.putPOJO("vocab", ids);
    model.set("merges", merges);
    return model;
  }

  private static void addMerges(
      String whole, Map<String, Integer> places, Map<String, Integer> ids, ArrayNode merges) {
    IntStream.range(1, whole.length())
        .mapToObj(i -> new String[] {whole.substring(0, i), whole.substring(i)})
        .filter(
            parts ->
                places.containsKey(parts[0])
                    && places.containsKey(parts[1])
                    && ids.containsKey(parts[0])
                    && ids.containsKey(parts[1]))
        .sorted(
            Comparator.<String[]>comparingInt(parts -> places.get(parts[0]))
                .thenComparingInt(parts -> places.get(parts[1])))
        .forEach(parts -> merges.add(parts[0] + " " + parts[1]));
  }

  private static ConvertedTokenizer bytes(JsonNode settings) {
    Map<String, Integer> special = special(settings, BYTES_FROM + 256);
    Map<String, Integer> ids = new HashMap<>(special);
    int spare = 256;
    for (int b = 0; b < 256; b++) {
      boolean shown = (b > ' ' && b <= '~') || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
      ids.put(String.valueOf((char) (shown ? b : spare++)), BYTES_FROM + b);
    }
    ObjectNode model = JSON.createObjectNode().put("type", "BPE");
    model.put("unk_token", UNKNOWN).putPOJO("vocab", ids);
    model.putArray("merges");
    ObjectNode whole = whole(model, null, special);
    ObjectNode level = JSON.createObjectNode().put("type", "ByteLevel");
    level.put("add_prefix_space", false).put("trim_offsets", true).put("use_regex", false);
    whole.set("pre_tokenizer", level);
    whole.set("decoder", level);
    return new ConvertedTokenizer(whole, whole);
  }

  private static ObjectNode normaliser(SentencePieces source) {
    ObjectNode sequence = JSON.createObjectNode().put("type", "Sequence");
    ArrayNode steps = sequence.putArray("normalizers");
    if (source.normaliser().length > 0) {
      steps
          .addObject()
          .put("type", "Precompiled")
          .put("precompiled_charsmap", Base64.getEncoder().encodeToString(source.normaliser()));
    }
    steps.addObject().put("type", "Strip").put("strip_left", true).put("strip_right", true);
    ObjectNode spaces = steps.addObject().put("type", "Replace");
    spaces.putObject("pattern").put("Regex", " {2,}");
    spaces.put("content", "▁");
    return sequence;
  }

  private static ObjectNode whole(
      ObjectNode model, ObjectNode normaliser, Map<String, Integer> special) {
    ObjectNode whole = JSON.createObjectNode().put("version", "1.0");
    ArrayNode added = whole.putArray("added_tokens");
    special.forEach(
        (name, id) ->
            added
                .addObject()
                .put("id", id)
                .put("content", name)
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", true));
    whole.set("normalizer", normaliser);
    ObjectNode spaces = JSON.createObjectNode().put("type", "Metaspace").put("replacement", "▁");
    spaces.put("prepend_scheme", "always").put("split", true);
    whole.set("pre_tokenizer", spaces);
    whole.set("decoder", spaces);
    whole.set("post_processor", end(special));
    whole.set("model", model);
    return whole;
  }

  /** What is read is followed by the end of sequence. */
  private static ObjectNode end(Map<String, Integer> special) {
    ObjectNode template = JSON.createObjectNode().put("type", "TemplateProcessing");
    for (String part : new String[] {"single", "pair"}) {
      ArrayNode parts = template.putArray(part);
      parts.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
      parts.addObject().putObject("SpecialToken").put("id", END).put("type_id", 0);
    }
    ObjectNode token = template.putObject("special_tokens").putObject(END).put("id", END);
    token.putArray("ids").add(special.get(END));
    token.putArray("tokens").add(END);
    return template;
  }
}
