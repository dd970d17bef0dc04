/** Registers: that a school looked who was there, which tells "nobody was absent" from "nobody looked". */
@NullMarked
package nl.aanwezig.attendance.register;

import org.jspecify.annotations.NullMarked;
