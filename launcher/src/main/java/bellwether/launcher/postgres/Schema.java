package bellwether.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service has stored.
 *
 * @param address of the database, as libpq writes it
 * @param name of the schema: {@code quote} or {@code movers}
 */
public record Schema(String address, String name) {

    /** Deletes the schema with everything in it. */
    public void drop() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
        }
    }

    /** Rows of each table, but for the one in which migrations are noted. */
    public Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + name + "." + table);
                count.next();
                rows.put(table, count.getLong(1));
            }
        }
        return rows;
    }

    private List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        ResultSet found = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = '" + name
                + "' AND tablename NOT LIKE 'flyway%' ORDER BY 1");
        while (found.next()) {
            tables.add(found.getString(1));
        }
        return tables;
    }

    /** postgresql://user@host:port/database becomes jdbc:postgresql://host:port/database and a user. */
    private Connection connect() throws SQLException {
        String user = address.replaceFirst("^.*//([^:@]*)[:@].*$", "$1");
        return DriverManager.getConnection("jdbc:" + address.replaceFirst("//[^@]*@", "//"), user, user);
    }
}
