package bellwether.launcher.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** What a stack has stored, and what its Postgres can do by itself. */
final class Tables {
    private static final String ROWS = """
            copy (select i.symbol, b.date, b.open, b.high, b.low, b.close, b.volume
                    from quote.daily_bar b join quote.instrument i on i.id = b.instrument_id
                   order by i.symbol, b.date) to stdout""";

    private static final String CEILING = """
            create schema if not exists ceiling;
            drop table if exists ceiling.daily_bar;
            create table ceiling.daily_bar (
                symbol text, date date, open real, high real, low real, close real, volume bigint,
                primary key (symbol, date))""";

    private final String address;

    /** @param address as libpq writes it */
    Tables(String address) {
        this.address = address;
    }

    Connection connect() throws SQLException {
        String user = address.replaceFirst("^.*//([^:@]*)[:@].*$", "$1");
        return DriverManager.getConnection("jdbc:" + address.replaceFirst("//[^@]*@", "//"), user, user);
    }

    long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Sessions spread over all that are stored, but for the first: nothing moved yet on it. */
    List<String> someSessions(int most) throws SQLException {
        return texts(
                "select max(date) from (select date, ntile(" + most + ") over (order by date) as part"
                        + " from (select date from movers.close_date order by date offset 1) later) parted group by part order by 1");
    }

    /** @return rows a second of a COPY of all daily bars into a table with the same key, as psql sends them */
    double copyRowsPerSecond(Path folder, int times) throws SQLException, IOException {
        Path file = folder.resolve("rows.txt");
        List<Double> rates = new ArrayList<>();
        try (Connection connection = connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.copyOut(ROWS, out);
            }
            for (int time = 0; time < times; time++) {
                execute(CEILING);
                long began = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    long rows = copy.copyIn("copy ceiling.daily_bar from stdin", in);
                    rates.add(rows / ((System.nanoTime() - began) / 1e9));
                }
            }
            execute("drop schema ceiling cascade");
        } finally {
            Files.deleteIfExists(file);
        }
        return Quantiles.of(rates).median();
    }
}
