/**
 * BLEU, chrF, ROUGE, token F1 and compression rate, each with a signature; equal to sacreBLEU's and
 * rouge-score's. {@code src/test/python} holds the scripts that made the golden files which prove
 * it.
 */
package breve.evaluate;
