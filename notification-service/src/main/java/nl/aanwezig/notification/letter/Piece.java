package nl.aanwezig.notification.letter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a line as the HTML shows it.
 *
 * @param isolated whether it runs in a direction of its own
 * @param link whether it is an address to go to
 */
public record Piece(String text, boolean isolated, boolean link) {

    private static final Pattern PIECES = Pattern.compile(between(Inserted.FIRST_STRONG_ISOLATE, Inserted.POP_ISOLATE)
            + "|"
            + between(Inserted.LINK, Inserted.LINK_END)
            + "|[^" + Inserted.FIRST_STRONG_ISOLATE + Inserted.LINK + "]+");

    /** The pieces of a line in which {@link Inserted} marked what it put in. */
    static List<Piece> of(String line) {
        return PIECES.matcher(line)
                .results()
                .map(each -> ofMarked(each.group()))
                .toList();
    }

    private static Piece ofMarked(String piece) {
        return switch (piece.charAt(0)) {
            case Inserted.FIRST_STRONG_ISOLATE -> new Piece(inside(piece), true, false);
            case Inserted.LINK -> new Piece(inside(piece), false, true);
            default -> new Piece(piece, false, false);
        };
    }

    private static String inside(String piece) {
        return piece.substring(1, piece.length() - 1);
    }

    private static String between(char first, char last) {
        return first + "[^" + last + "]*" + last;
    }
}
