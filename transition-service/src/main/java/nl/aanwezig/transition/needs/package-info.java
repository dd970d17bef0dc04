/** The needs map: what families, pupils and schools say, counted for a school or a region without telling who (docs/needs-map.md). */
@NullMarked
package nl.aanwezig.transition.needs;

import org.jspecify.annotations.NullMarked;
