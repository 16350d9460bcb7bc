/** Model directories: card, hashes, tokenizer and ONNX sessions, loaded through DJL. */
package breve.model;
