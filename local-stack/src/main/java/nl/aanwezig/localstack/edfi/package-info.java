/** Plays a folder of Ed-Fi files: enrols what they name, imports the events, and says what follows from them. */
@NullMarked
package nl.aanwezig.localstack.edfi;

import org.jspecify.annotations.NullMarked;
