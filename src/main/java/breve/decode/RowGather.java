package breve.decode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import breve.model.OnnxModel;
import breve.model.SessionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Picks rows of a native array within native memory: DJL's OnnxRuntime engine has no such
 * operation, so a model of one node does it (src/test/python/gather_rows.py writes it).
 */
final class RowGather implements AutoCloseable {
  private final OnnxModel model;

  private RowGather(OnnxModel model) {
    this.model = model;
  }

  static RowGather load(SessionSettings settings) {
    try (InputStream graph = RowGather.class.getResourceAsStream("gather_rows.onnx")) {
      return new RowGather(OnnxModel.load(graph, "gather_rows.onnx", settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Row {@code i} of the result is row {@code rows[i]} of the array.
   *
   * @param array left as it is
   * @param rows 64-bit integers
   * @return a new array of the array's manager
   */
  NDArray gather(NDArray array, NDArray rows) {
    return model
        .run(new NDList(OnnxModel.named("array", array), OnnxModel.named("rows", rows)))
        .get("gathered");
  }

  @Override
  public void close() {
    model.close();
  }
}
