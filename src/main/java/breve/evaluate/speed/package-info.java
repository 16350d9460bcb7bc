/** How fast this machine translates, and where the time goes. */
package breve.evaluate.speed;
