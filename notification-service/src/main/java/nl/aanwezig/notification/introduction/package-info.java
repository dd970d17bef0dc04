/** Introductions: a family hears who its contact at the new school is, and that person hears of the family. */
@NullMarked
package nl.aanwezig.notification.introduction;

import org.jspecify.annotations.NullMarked;
