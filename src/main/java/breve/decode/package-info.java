/** Encoder-decoder generation: beam search, key-value cache, generation_config. */
package breve.decode;
