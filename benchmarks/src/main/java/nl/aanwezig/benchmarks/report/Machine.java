package nl.aanwezig.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the machine has to do, and what it is. */
public final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_A_SECOND = 1e9;

    private Machine() {}

    /** Of the last minute. */
    public static String load() {
        return String.format(Locale.ROOT, "%.1f", SYSTEM.getSystemLoadAverage());
    }

    /** CPU-seconds that this process has used. */
    public static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / NANOS_A_SECOND;
    }

    public static String description() {
        return "%d cores, %d GB, %s %s, JDK %s, heap of at most %d MB"
                .formatted(
                        SYSTEM.getAvailableProcessors(),
                        SYSTEM.getTotalMemorySize() >> 30,
                        SYSTEM.getName(),
                        SYSTEM.getArch(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }
}
