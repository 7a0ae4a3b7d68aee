# One file for every image:  docker build --build-arg SERVICE=quote-service -t bellwether/quote-service:0.1.0 .
# The build stages know nothing of SERVICE, so five images cost one build.
# Release lines are pinned here, so that a build takes in their patches; digests are for who builds: docs/OPERATIONS.md.
ARG NODE_IMAGE=node:24-slim
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25
ARG JAVA_IMAGE=eclipse-temurin:25-jre

FROM ${NODE_IMAGE} AS page
# The folders are those of the repository, for the page's build puts its result where Maven's web-ui module looks for it.
WORKDIR /bellwether/web-ui/src/main/webui
COPY web-ui/src/main/webui/package.json web-ui/src/main/webui/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web-ui/src/main/webui ./
COPY docs/NUMBERS.md /bellwether/docs/
RUN npm run build

FROM ${MAVEN_IMAGE} AS build
WORKDIR /bellwether
COPY . .
COPY --from=page /bellwether/web-ui/target web-ui/target
# The cache keeps what Maven fetched when only code changed. exec.skip: there is no Node here, and the page is built.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -ntp package -DskipTests -Dspotless.check.skip -Dexec.skip -Dquarkus.package.jar.type=aot-jar -Dsbom \
        -pl market-server,ingest-service,quote-service,movers-service,web-ui -am

FROM ${JAVA_IMAGE}
ARG SERVICE
WORKDIR /app
# The libraries apart: they are nearly all of the image, and change seldom.
COPY --from=build /bellwether/${SERVICE}/target/quarkus-app/lib lib
COPY --from=build /bellwether/${SERVICE}/target/quarkus-app/app app
COPY --from=build /bellwether/${SERVICE}/target/quarkus-app/quarkus quarkus
COPY --from=build /bellwether/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
# What it stands on, with versions and licences (CycloneDX).
COPY --from=build /bellwether/${SERVICE}/target/bom.json ./
# The heap is half of the memory limit: the rest is for classes, threads, and the buffers of the network and Kafka's client.
COPY <<ARGUMENTS service.args
-XX:+UseSerialGC
-XX:MaxRAMPercentage=50
-XX:+ExitOnOutOfMemoryError
--enable-native-access=ALL-UNNAMED
-jar quarkus-run.jar
ARGUMENTS
# A first start leaves the loaded and linked classes in a cache: the next ones take a third of the time. It is made here because
# only this very JVM, with these flags, takes it; and not stopped before it has started (or given up, without a database): a
# cache that is cut off crashes the JVM, so the build ends with a start that proves it.
RUN <<'FIRST_START'
    export QUARKUS_FLYWAY_MIGRATE_AT_START=false
    java -XX:AOTCacheOutput=service.aot @service.args >/tmp/first-start.log 2>&1 &
    for second in $(seq 120); do
        grep -q 'Installed features' /tmp/first-start.log && break
        kill -0 $! 2>/dev/null || break
        sleep 1
    done
    kill $! 2>/dev/null
    wait $!
    timeout 10 java -XX:AOTCache=service.aot -XX:AOTMode=on @service.args >>/tmp/first-start.log 2>&1
    test $? -lt 128 || { cat /tmp/first-start.log; exit 1; }
    rm -rf /tmp/*
FIRST_START
USER 10001:10001
EXPOSE 8080 9000
# All of a container's addresses; web-ui then wants to be told who may read (BELLWETHER_ACCESS).
ENV QUARKUS_HTTP_PORT=8080 QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "@service.args"]
