package breve.decode;

import java.util.List;

/** Another encoder-decoder, with a stopwatch beside it. */
final class TimedEncoderDecoder implements EncoderDecoder {
  private final EncoderDecoder model;
  private final StageTimes times;

  TimedEncoderDecoder(EncoderDecoder model, StageTimes times) {
    this.model = model;
    this.times = times;
  }

  @Override
  public boolean continuesInput() {
    return model.continuesInput();
  }

  @Override
  public int maxInputTokens() {
    return model.maxInputTokens();
  }

  @Override
  public Decoding start(List<int[]> inputs, int width, int padToken, int startToken) {
    long start = System.nanoTime();
    Decoding decoding = model.start(inputs, width, padToken, startToken);
    times.addEncoder(System.nanoTime() - start);
    return new Timed(decoding);
  }

  @Override
  public void close() {
    model.close();
  }

  private final class Timed implements Decoding {
    private final Decoding decoding;

    Timed(Decoding decoding) {
      this.decoding = decoding;
    }

    @Override
    public int rows() {
      return decoding.rows();
    }

    @Override
    public int vocabulary() {
      return decoding.vocabulary();
    }

    @Override
    public float[] logits() {
      return decoding.logits();
    }

    @Override
    public void next(int[] parents, int[] tokens) {
      long start = System.nanoTime();
      decoding.next(parents, tokens);
      times.addDecoder(System.nanoTime() - start);
    }

    @Override
    public void close() {
      decoding.close();
    }
  }
}
