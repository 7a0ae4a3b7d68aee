package bellwether.movers.standing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL with parameters by name ({@code :date}), since JDBC knows only their positions. */
final class NamedStatement {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

    private final String sql;
    private final List<String> names = new ArrayList<>();

    NamedStatement(String namedSql) {
        Matcher parameter = PARAMETER.matcher(namedSql);
        sql = parameter.replaceAll(match -> {
            names.add(match.group(1));
            return "?";
        });
    }

    PreparedStatement prepare(Connection connection, Map<String, ? extends @Nullable Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values.get(names.get(i)));
        }
        return statement;
    }
}
