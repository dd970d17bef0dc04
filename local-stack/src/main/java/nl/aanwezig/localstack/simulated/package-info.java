/** A simulated school year, sent through the API as a school's system would. */
@NullMarked
package nl.aanwezig.localstack.simulated;

import org.jspecify.annotations.NullMarked;
