package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Old and new pods live on the same tables for a while: every migration after a schema's first only adds. */
class MigrationsTest {
    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
    private static final Pattern BODY = Pattern.compile("(?s)\\$\\$.*?\\$\\$");

    /** What may stand in one: who writes without knowing of it succeeds as before, and who reads finds what was there. */
    private static final List<Pattern> ADDITIONS = Stream.of(
                    "create table \\w+ .*",
                    "create index \\w+ on .*",
                    "create (or replace )?(function|aggregate) .*",
                    "create trigger \\w+ after .*",
                    "alter table \\w+ add column \\w+ [a-z]+(\\[])?( not null default [^,]+| default [^,]+)?",
                    "comment on .*")
            .map(Pattern::compile)
            .toList();

    /** A constraint on rows that nobody has written yet. */
    private static final Pattern UNIQUE = Pattern.compile("create unique index \\w+ on (\\w+) .*");

    static Stream<Path> migrations() {
        return Stream.of("quote-service", "movers-service").flatMap(MigrationsTest::of);
    }

    private static Stream<Path> of(String service) {
        Path folder = Manifests.FOLDER.resolve("../" + service + "/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_migration_only_adds(Path migration) throws IOException {
        if (migration.getFileName().toString().startsWith("V1__")) {
            return;
        }
        assertThat(others(Files.readString(migration))).isEmpty();
    }

    @Test
    void there_are_migrations_to_look_at() {
        assertThat(migrations().filter(file -> !file.getFileName().toString().startsWith("V1__")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table daily_bar",
                "alter table daily_bar drop column volume",
                "alter table daily_bar rename column volume to shares",
                "alter table daily_bar rename to bar",
                "alter table daily_bar alter column volume type integer",
                "alter table daily_bar alter column volume set not null",
                "alter table daily_bar add column shares bigint not null",
                "alter table daily_bar add column shares bigint, drop column volume",
                "alter table daily_bar add constraint positive check (volume > 0)",
                "create unique index one_bar on daily_bar (date)",
                "create trigger refuse before insert on daily_bar for each row execute function refuse()",
                "truncate daily_bar",
                "delete from daily_bar",
                "update daily_bar set volume = 0",
                "drop function traded_price"
            })
    void what_an_old_pod_would_stumble_over_is_noticed(String statement) {
        assertThat(others("create table correction (id bigint);\n" + statement + ";"))
                .hasSize(1);
    }

    /** The statements that are no additions. */
    private static List<String> others(String migration) {
        List<String> statements = Stream.of(
                        BODY.matcher(COMMENT.matcher(migration).replaceAll(""))
                                .replaceAll("body")
                                .split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty())
                .toList();
        return statements.stream()
                .filter(statement -> !isAddition(statement, statements))
                .toList();
    }

    private static boolean isAddition(String statement, List<String> statements) {
        var unique = UNIQUE.matcher(statement);
        return unique.matches()
                ? statements.stream().anyMatch(other -> other.startsWith("create table " + unique.group(1) + " "))
                : ADDITIONS.stream()
                        .anyMatch(addition -> addition.matcher(statement).matches());
    }
}
