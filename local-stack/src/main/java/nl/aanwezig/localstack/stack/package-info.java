/** Starts and stops the parts of the backbone in this JVM, in order, each on its port. */
@NullMarked
package nl.aanwezig.localstack.stack;

import org.jspecify.annotations.NullMarked;
