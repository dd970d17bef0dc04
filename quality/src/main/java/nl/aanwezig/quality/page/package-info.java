/** The report: a page with plots and tables, and the same numbers as CSV. */
@NullMarked
package nl.aanwezig.quality.page;

import org.jspecify.annotations.NullMarked;
