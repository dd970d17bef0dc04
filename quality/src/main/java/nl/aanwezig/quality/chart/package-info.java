/** Plots as SVG, drawn without fonts, scripts or network. */
@NullMarked
package nl.aanwezig.quality.chart;

import org.jspecify.annotations.NullMarked;
