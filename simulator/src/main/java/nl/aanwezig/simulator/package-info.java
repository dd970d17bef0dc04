/** Seeded school years of pupils who do not exist: schools, pupils and what is registered about them, as plain records. */
@NullMarked
package nl.aanwezig.simulator;

import org.jspecify.annotations.NullMarked;
