package nl.aanwezig.signal.policy.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.PolicySource;
import nl.aanwezig.signal.policy.yaml.BadPolicyPackException;
import nl.aanwezig.signal.policy.yaml.PolicyFile;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The packs in force. A change of a school's own files is taken as a whole, once two looks in a row have seen the same
 * (an editor may still be writing): either all files can be used and the packs are swapped at once, or the packs in
 * force stay and the refusal is told. A file that disappears does not take its pack away while the service runs: schools
 * may follow it.
 */
class ReloadingPolicies implements PolicySource {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingPolicies.class);

    private final PolicyPackReader reader;
    private final PolicyDirectory directory;
    private final PolicyMeter meter;

    private volatile InForce inForce;
    private volatile @Nullable BadPolicyPackException refusal;

    private List<PolicyFile> seen;
    private List<PolicyFile> judged;

    /**
     * @param files of the school
     * @param gone names of files that are no longer there, whose packs stay
     */
    record InForce(PolicyPacks packs, List<PolicyFile> files, List<String> gone) {}

    /** @throws BadPolicyPackException where a pack cannot be used: the service does not start */
    ReloadingPolicies(PolicyPackReader reader, PolicyDirectory directory, PolicyMeter meter) {
        this.reader = reader;
        this.directory = directory;
        this.meter = meter;
        this.seen = directory.files();
        this.judged = seen;
        this.inForce = new InForce(reader.readAll(seen), seen, List.of());
    }

    @Override
    public PolicyPacks current() {
        return inForce.packs();
    }

    InForce inForce() {
        return inForce;
    }

    /** Why the files as they are now are not in force; null where they are. */
    @Nullable
    BadPolicyPackException refusal() {
        return refusal;
    }

    @Scheduled(fixedDelayString = "${aanwezig.signal.policy-poll}")
    synchronized void look() {
        try {
            List<PolicyFile> now = directory.files();
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && (!now.equals(judged) || cannotBeRead())) {
                judged = now;
                take(now);
            }
        } catch (BadPolicyPackException e) {
            refuse(e);
        }
    }

    /** Whether the last refusal was not about what stands in the files, so that the same files may do now. */
    private boolean cannotBeRead() {
        BadPolicyPackException last = refusal;
        return last != null && last.line() == 0;
    }

    private void take(List<PolicyFile> now) {
        List<PolicyFile> gone = inForce.files().stream()
                .filter(each -> !PolicyPackReader.SHIPPED.contains(each.name()))
                .filter(each -> now.stream().noneMatch(file -> file.name().equals(each.name())))
                .toList();
        List<PolicyFile> all = new ArrayList<>(now);
        all.addAll(gone);
        PolicyPacks packs = reader.readAll(all);
        if (packs.equals(inForce.packs())) {
            // The same object, so that nobody is assessed again for nothing.
            packs = inForce.packs();
        } else {
            meter.changed();
        }
        inForce = new InForce(packs, all, gone.stream().map(PolicyFile::name).toList());
        refusal = null;
        LOG.info(
                "policy packs in force: {}{}",
                packs.byName().values().stream()
                        .map(each -> each.version())
                        .sorted()
                        .collect(Collectors.joining(", ")),
                gone.isEmpty() ? "" : "; without their file until the next start: " + inForce.gone());
    }

    /** Once for each reason, not at every look. */
    private void refuse(BadPolicyPackException e) {
        BadPolicyPackException before = refusal;
        refusal = e;
        if (before == null || !Objects.equals(before.getMessage(), e.getMessage())) {
            meter.refused();
            LOG.error("{}; the packs in force stay", e.getMessage());
        }
    }
}
