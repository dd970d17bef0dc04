package nl.aanwezig.notification.letter;

import java.util.Set;

/**
 * The letters that a family may switch off. All others tell what a parent is entitled to hear or asked for (domain 1.6), and
 * can only be had by another channel.
 */
final class OptionalLetters {

    private static final Set<String> NAMES = Set.of("good-news", "digest", "total");

    private OptionalLetters() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
