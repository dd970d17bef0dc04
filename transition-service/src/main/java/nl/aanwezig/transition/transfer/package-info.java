/** The life of a transfer: one table of states and steps, the rules that guard a step, and what each step changes. */
@NullMarked
package nl.aanwezig.transition.transfer;

import org.jspecify.annotations.NullMarked;
