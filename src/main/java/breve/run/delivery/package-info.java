/** The edition's mail brought to its readers. */
package breve.run.delivery;
