package breve.model;

/** The output of a model: 32-bit floats in row-major order, and their shape. */
public final class FloatTensor {
  private final float[] values;
  private final long[] shape;

  FloatTensor(float[] values, long[] shape) {
    this.values = values;
    this.shape = shape.clone();
  }

  /** The values, row-major; not a copy. */
  public float[] values() {
    return values;
  }

  /** The size of a dimension. */
  public int size(int dimension) {
    return Math.toIntExact(shape[dimension]);
  }

  /** The number of dimensions. */
  public int rank() {
    return shape.length;
  }
}
