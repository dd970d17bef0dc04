package nl.aanwezig.transition.needs.web;

import java.util.Set;

/**
 * Whose map it is.
 *
 * @param name of the region, or id of the school
 */
record Scope(String name, boolean region, Set<String> schools) {}
