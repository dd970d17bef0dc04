/** One file a rule, and the list of all rules. */
@NullMarked
package nl.aanwezig.signal.rule;

import org.jspecify.annotations.NullMarked;
