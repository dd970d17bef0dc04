package nl.aanwezig.signal.policy.reload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a school's own packs are, under {@code aanwezig.signal}.
 *
 * @param policyDir folder with {@code <name>.yaml}; empty for none. The same files for every instance of the service
 * @param policyPoll how often the folder is looked at (default 5s); a change is in force after two looks
 */
@ConfigurationProperties("aanwezig.signal")
record PolicySettings(
        @DefaultValue("") String policyDir,
        @DefaultValue("5s") Duration policyPoll) {}
