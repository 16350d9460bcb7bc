package breve.decode;

import java.util.concurrent.atomic.LongAdder;

/** How long a model's parts were at work, in nanoseconds summed over all threads. */
public final class StageTimes {
  private final LongAdder encoder = new LongAdder();
  private final LongAdder decoder = new LongAdder();

  void addEncoder(long nanos) {
    encoder.add(nanos);
  }

  void addDecoder(long nanos) {
    decoder.add(nanos);
  }

  /** Reading inputs: the encoder, and the decoder's first step, which reads its output. */
  public long encoderNanos() {
    return encoder.sum();
  }

  /** The decoder's other steps, with keeping and reordering their keys and values. */
  public long decoderNanos() {
    return decoder.sum();
  }
}
