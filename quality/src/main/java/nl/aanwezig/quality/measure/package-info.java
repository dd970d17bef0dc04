/** What is counted about a simulated school: leads, lists, flags, alarms, levels. */
@NullMarked
package nl.aanwezig.quality.measure;

import org.jspecify.annotations.NullMarked;
