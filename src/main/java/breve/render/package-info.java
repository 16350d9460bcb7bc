/** Digests and editions out: one class per format. */
package breve.render;
