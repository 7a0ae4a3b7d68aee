package bellwether.quote.bar;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The few pairs of source and currency, by id. They are never deleted. */
@ApplicationScoped
class Origins {
    private final AgroalDataSource database;
    private final Map<Origin, Short> ids = new ConcurrentHashMap<>();

    Origins(AgroalDataSource database) {
        this.database = database;
    }

    private record Origin(String source, @Nullable String currency) {}

    short id(String source, @Nullable String currency) throws SQLException {
        Origin origin = new Origin(source, currency);
        Short known = ids.get(origin);
        return known != null ? known : register(origin);
    }

    private short register(Origin origin) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into origin (source, currency) values (?, ?) on conflict do nothing");
                PreparedStatement select = connection.prepareStatement(
                        "select id from origin where source = ? and currency is not distinct from ?")) {
            insert.setString(1, origin.source());
            insert.setString(2, origin.currency());
            insert.executeUpdate();
            select.setString(1, origin.source());
            select.setString(2, origin.currency());
            ResultSet row = select.executeQuery();
            row.next();
            short id = row.getShort(1);
            ids.put(origin, id);
            return id;
        }
    }
}
