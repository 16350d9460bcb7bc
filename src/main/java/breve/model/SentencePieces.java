package breve.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a SentencePiece model file holds, as far as a tokenizer needs it: the file is a protocol
 * buffer (sentencepiece_model.proto), of which the pieces, the kind of model and the normaliser are
 * read.
 *
 * @param pieces by their number
 * @param bytePairs whether pieces are merged pair by pair; else the likeliest way to cut is sought
 * @param normaliser the compiled map of characters; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record SentencePieces(List<Piece> pieces, boolean bytePairs, byte[] normaliser) {
  private static final int BYTE_PAIRS = 2;

  /**
   * A piece.
   *
   * @param text with {@code ▁} for a space
   * @param score its log-probability, or for pairs how early it is merged
   * @param kind 1 for usual ones, 2 unknown, 3 control, 4 user defined, 6 byte
   */
  record Piece(String text, float score, int kind) {}

  /**
   * Reads a file such as {@code source.spm}.
   *
   * @throws ModelProblem when it is not one
   */
  static SentencePieces read(Path file) {
    try {
      return parse(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException | RuntimeException e) {
      throw new ModelProblem(
          file, "cannot be read as a SentencePiece model", Remedy.restore(file), e);
    }
  }

  private static SentencePieces parse(ByteBuffer whole) {
    whole.order(ByteOrder.LITTLE_ENDIAN);
    List<Piece> pieces = new ArrayList<>();
    boolean[] bytePairs = {false};
    byte[][] normaliser = {new byte[0]};
    fields(
        whole,
        (field, value) -> {
          switch (field) {
            case 1 -> pieces.add(piece(value.part()));
            case 2 ->
                fields(value.part(), (f, v) -> bytePairs[0] |= f == 3 && v.number() == BYTE_PAIRS);
            case 3 ->
                fields(
                    value.part(),
                    (f, v) -> {
                      if (f == 2) {
                        normaliser[0] = bytes(v.part());
                      }
                    });
            default -> {}
          }
        });
    return new SentencePieces(List.copyOf(pieces), bytePairs[0], normaliser[0]);
  }

  private static Piece piece(ByteBuffer part) {
    String[] text = {""};
    float[] score = {0};
    int[] kind = {1};
    fields(
        part,
        (field, value) -> {
          switch (field) {
            case 1 -> text[0] = new String(bytes(value.part()), StandardCharsets.UTF_8);
            case 2 -> score[0] = Float.intBitsToFloat((int) value.number());
            case 3 -> kind[0] = (int) value.number();
            default -> {}
          }
        });
    return new Piece(text[0], score[0], kind[0]);
  }

  /** A field's value: a number, or a part of the buffer. */
  private record Value(long number, ByteBuffer part) {}

  private interface Fields {
    void field(int number, Value value);
  }

  private static void fields(ByteBuffer part, Fields fields) {
    while (part.hasRemaining()) {
      long tag = varint(part);
      Value value =
          switch ((int) (tag & 7)) {
            case 0 -> new Value(varint(part), part);
            case 1 -> new Value(part.getLong(), part);
            case 2 -> new Value(0, slice(part, Math.toIntExact(varint(part))));
            case 5 -> new Value(part.getInt(), part);
            default -> throw new IllegalArgumentException("wire type " + (tag & 7));
          };
      fields.field((int) (tag >>> 3), value);
    }
  }

  private static ByteBuffer slice(ByteBuffer part, int length) {
    ByteBuffer slice = part.slice(part.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    part.position(part.position() + length);
    return slice;
  }

  private static long varint(ByteBuffer part) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = part.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }

  private static byte[] bytes(ByteBuffer part) {
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    return bytes;
  }
}
