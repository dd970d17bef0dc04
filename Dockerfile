# syntax=docker/dockerfile:1
# One file for every service: docker build --build-arg SERVICE=signal-service -t aanwezig/signal-service .
# The jars are built outside, once for all images: mvn -DskipTests package (or the pipeline's own build).

FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar application.jar
# What changes together lies together: libraries, our own modules, the service itself.
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
ARG SERVICE
LABEL org.opencontainers.image.title="Aanwezig ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"

# A number, so that Kubernetes' runAsNonRoot can check it. /data is what a service keeps beside broker and store.
RUN groupadd --gid 10001 aanwezig \
    && useradd --uid 10001 --gid aanwezig --no-create-home --home-dir /app --shell /usr/sbin/nologin aanwezig \
    && install --directory --owner=aanwezig --group=aanwezig /data
WORKDIR /app
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER 10001:10001

# Inside a container every interface is the container's own; which of them the outside reaches, the publisher decides.
# Heap is a share of the memory limit; the rest is for threads, metaspace and, in signal-service, RocksDB.
ENV AANWEZIG_BIND=0.0.0.0 \
    AANWEZIG_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
VOLUME /data
EXPOSE 8080

# The base image promises neither curl nor wget, and a JVM started for each probe costs a second of CPU: so bash itself
# speaks HTTP. Readiness knows broker and store (design: a service that cannot accept anything is not ready).
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${AANWEZIG_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 line <&3 && [[ $line == *' 200'* ]]"]

ENTRYPOINT ["java", "-jar", "application.jar"]
