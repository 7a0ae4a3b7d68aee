package bellwether.quote.correction;

import bellwether.quote.correction.CorrectionView.Change;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found to be corrected when bars were stored, and the bars that came repaired. */
@ApplicationScoped
class Corrections {
    private static final String LAST = """
            select i.symbol, last.*
              from (
                (select c.corrected_at, c.instrument_id, c.date, c.from_date, c.to_date, c.bars, c.revision,
                        c.changes::text, b.repaired
                   from correction c
                   left join daily_bar b
                     on b.instrument_id = c.instrument_id and b.date = c.date and b.revision = c.revision
                  order by c.corrected_at desc, c.id desc
                  limit ?)
                union all
                (select b.fetched_at, b.instrument_id, b.date, b.date, b.date, 1, b.revision, '[]', b.repaired
                   from daily_bar b
                  where b.repaired is not null
                    and not exists (select from correction c
                                     where c.instrument_id = b.instrument_id and c.date = b.date
                                       and c.revision = b.revision)
                  order by b.fetched_at desc
                  limit ?)
              ) last
              join instrument i on i.id = last.instrument_id
             order by corrected_at desc, symbol, to_date desc
             limit ?""";

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    Corrections(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The newest first. */
    List<CorrectionView> last(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setInt(1, most);
            select.setInt(2, most);
            select.setInt(3, most);
            ResultSet rows = select.executeQuery();
            List<CorrectionView> last = new ArrayList<>();
            while (rows.next()) {
                last.add(view(rows));
            }
            return last;
        } catch (SQLException e) {
            throw new IllegalStateException("the corrections can't be read", e);
        }
    }

    private CorrectionView view(ResultSet row) throws SQLException {
        @Nullable LocalDate date = row.getObject("date", LocalDate.class);
        @Nullable String repaired = row.getString("repaired");
        return new CorrectionView(
                row.getString("symbol"),
                CorrectionView.Reason.of(date, repaired).wireName(),
                date,
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getInt("bars"),
                row.getInt("revision"),
                row.getTimestamp("corrected_at").toInstant(),
                changes(row.getString("changes")),
                repaired);
    }

    private List<Change> changes(String json) {
        try {
            return mapper.readValue(json, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote no JSON: " + json, e);
        }
    }
}
