/** BLEU, chrF and ROUGE. */
package breve.evaluate;
