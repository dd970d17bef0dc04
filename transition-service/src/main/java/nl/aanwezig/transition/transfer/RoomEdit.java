package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.dossier.Identifiers;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/** One change in the parents' room. */
public final class RoomEdit {

    private ParentsRoom room;

    RoomEdit(ParentsRoom before) {
        room = before;
    }

    /** How the family wishes to be reached. */
    public void prefer(ContactPreference wish) {
        room = room.preferring(wish);
    }

    /** @param staffId the person at the old school whom the family trusts; null: nobody any more */
    public void trust(@Nullable String staffId) {
        room = room.trusting(staffId == null ? null : Identifiers.requirePseudonym("trusted", staffId));
    }

    /** Whom the family may choose from. */
    public void offer(List<ParentsRoom.Person> people) {
        room = room.offering(people);
    }

    /** @param staffId one of those that the old school offers; null: nobody any more */
    public void choose(@Nullable String staffId) {
        if (staffId != null
                && room.people().stream().noneMatch(each -> each.staffId().equals(staffId))) {
            throw Refusal.UNKNOWN_VALUE.because("trusted is none of the people of the school");
        }
        trust(staffId);
    }

    /** @param staffId the contact person that the new school names */
    public void meet(@Nullable String staffId) {
        room = room.meeting(staffId == null ? null : Identifiers.requirePseudonym("counterpart", staffId));
    }

    public void agree(ParentsRoom.Promise promise) {
        room = room.agreeing(promise);
    }

    public void done(String agreementId, LocalDate on) {
        room = room.done(agreementId, on);
    }

    ParentsRoom room() {
        return room;
    }
}
