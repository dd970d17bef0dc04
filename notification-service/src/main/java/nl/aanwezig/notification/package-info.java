/** People: who is told what, when and how, and what became of it. */
@NullMarked
package nl.aanwezig.notification;

import org.jspecify.annotations.NullMarked;
