package nl.aanwezig.localstack.stack;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;

/**
 * Says which service a thread works for. Every thread that a service starts, of whatever library, inherits the
 * context class loader that the service was started with; it loads nothing itself and carries the name.
 */
final class ServiceScope extends URLClassLoader {

    private ServiceScope(String service, ClassLoader parent) {
        super(service, new URL[0], parent);
    }

    /** Runs a start-up under the name of a service. */
    static <T> T run(String service, Callable<T> startUp) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ServiceScope(service, ServiceScope.class.getClassLoader()));
        try {
            return startUp.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** {@code %service} in {@code logback.xml}. */
    public static final class Converter extends ClassicConverter {

        @Override
        public String convert(ILoggingEvent event) {
            // Events are written by the thread that logs them, so this is still that thread.
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            while (loader != null) {
                if (loader instanceof ServiceScope scope) {
                    return scope.getName();
                }
                loader = loader.getParent();
            }
            return "local-stack";
        }
    }
}
