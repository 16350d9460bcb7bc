/** Commands for those who develop Brève: they measure models, checks and speed. */
package breve.cli.measure;
