package nl.aanwezig.notification.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which channel a guardian is reached: the first preferred one with a usable address, then any other. */
public final class Reachability {

    private final MobileNumbers mobiles;

    public Reachability(MobileNumbers mobiles) {
        this.mobiles = mobiles;
    }

    /** A mobile number, as somebody wrote it. */
    public Reach mobile(String number) {
        return mobiles.judge(number);
    }

    public Reach of(Guardian guardian) {
        return of(guardian, null);
    }

    /** @param first a channel to try before the preferred ones, as a correction goes the way its message went */
    public Reach of(Guardian guardian, @Nullable Channel first) {
        Set<Channel> order = new LinkedHashSet<>();
        if (first != null) {
            order.add(first);
        }
        order.addAll(guardian.channels());
        order.addAll(List.of(Channel.EMAIL, Channel.SMS));
        String reason = "no_usable_address";
        for (Channel channel : order) {
            switch (by(channel, guardian)) {
                case Reach.By by -> {
                    return by;
                }
                case Reach.Not(String why) -> reason = moreTelling(reason, why);
            }
        }
        return new Reach.Not(reason);
    }

    private Reach by(Channel channel, Guardian guardian) {
        String email = guardian.email();
        String mobile = guardian.mobile();
        return switch (channel) {
            case EMAIL -> email == null ? new Reach.Not("no_usable_address") : new Reach.By(Channel.EMAIL, email);
            case SMS -> mobile == null ? new Reach.Not("no_usable_address") : mobiles.judge(mobile);
        };
    }

    /** A number that is wrong can be put right, so that is what the school is told. */
    private static String moreTelling(String known, String other) {
        return other.equals("no_usable_address") ? known : other;
    }
}
