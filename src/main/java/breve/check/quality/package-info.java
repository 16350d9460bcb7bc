/** How likely a sentence is right, estimated from what its decoding and the checks tell. */
package breve.check.quality;
