/** The checks: pure functions from a French sentence and its English to findings. */
package breve.check;
