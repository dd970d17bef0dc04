/** One command that measures the signals on simulated schools and writes a page and tables. */
@NullMarked
package nl.aanwezig.quality;

import org.jspecify.annotations.NullMarked;
