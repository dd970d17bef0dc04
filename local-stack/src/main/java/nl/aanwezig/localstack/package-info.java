/** The whole backbone in one JVM, started by one command, with a school to watch. */
@NullMarked
package nl.aanwezig.localstack;

import org.jspecify.annotations.NullMarked;
