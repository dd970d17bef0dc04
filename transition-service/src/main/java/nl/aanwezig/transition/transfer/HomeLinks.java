package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.transition.dossier.Refusal;

/** The links that were given out for one transfer, oldest first. The oldest of too many that have ended is forgotten. */
public record HomeLinks(List<HomeLink> given) {

    private static final int MOST = 20;

    static final HomeLinks NONE = new HomeLinks(List.of());

    public HomeLinks {
        given = List.copyOf(given);
    }

    public Optional<HomeLink> find(String secretHash) {
        return given.stream()
                .filter(each -> each.secretHash().equals(secretHash))
                .findFirst();
    }

    HomeLinks with(HomeLink link, Instant now) {
        List<HomeLink> more = new ArrayList<>(given);
        if (more.size() >= MOST) {
            HomeLink ended = more.stream()
                    .filter(each -> !each.open(now))
                    .findFirst()
                    .orElseThrow(() -> Refusal.TOO_MANY_LINKS.because(MOST + " links are open; end one first"));
            more.remove(ended);
        }
        more.add(link);
        return new HomeLinks(more);
    }

    HomeLinks ended(String linkId, Instant now) {
        if (given.stream().noneMatch(each -> each.linkId().equals(linkId))) {
            throw Refusal.LINK_NOT_FOUND.because("there is no such link");
        }
        return new HomeLinks(given.stream()
                .map(each -> each.linkId().equals(linkId) ? each.endedAt(now) : each)
                .toList());
    }
}
