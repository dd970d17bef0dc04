/** Registers that were taken, over HTTP. */
@NullMarked
package nl.aanwezig.attendance.register.web;

import org.jspecify.annotations.NullMarked;
