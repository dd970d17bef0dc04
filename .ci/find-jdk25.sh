# Finds a JDK 25 and exports JAVA_HOME and PATH, or says in one line that there is none and exits with 2.
# Sourced by ./demo and .ci/run, from bash or a POSIX shell; it defines nothing else that outlives it.
# Looked at, in this order: JAVA_HOME, the JVM folders of Linux and macOS, SDKMAN, the java on the PATH.

aanwezig_is_jdk25() {
    # The release file is what a JDK says about itself; javac tells a JDK from a JRE.
    [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

aanwezig_jdk25=
aanwezig_javac=$(command -v javac 2>/dev/null || true)
if [ -n "$aanwezig_javac" ]; then
    aanwezig_javac=$(readlink -f "$aanwezig_javac" 2>/dev/null || true)
fi
for aanwezig_candidate in \
    "${JAVA_HOME:-}" \
    /usr/lib/jvm/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/25* \
    "${aanwezig_javac%/bin/javac}"; do
    if [ -n "$aanwezig_candidate" ] && aanwezig_is_jdk25 "$aanwezig_candidate"; then
        aanwezig_jdk25=$aanwezig_candidate
        break
    fi
done

if [ -z "$aanwezig_jdk25" ]; then
    echo "No JDK 25 found (looked at JAVA_HOME, /usr/lib/jvm, SDKMAN and the PATH): install Temurin 25 or set JAVA_HOME." >&2
    exit 2
fi
JAVA_HOME=$aanwezig_jdk25
PATH=$JAVA_HOME/bin:$PATH
export JAVA_HOME PATH
unset -f aanwezig_is_jdk25
unset aanwezig_candidate aanwezig_javac aanwezig_jdk25
