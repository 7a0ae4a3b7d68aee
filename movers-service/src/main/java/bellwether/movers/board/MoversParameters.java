package bellwether.movers.board;

import bellwether.movers.ranking.Period;
import bellwether.movers.ranking.RankingQuery;
import bellwether.movers.ranking.UniverseName;
import bellwether.service.Parameter;
import bellwether.service.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query of the movers as it stands in the address; what can't be read is a problem that names the parameter. */
public class MoversParameters {
    /** Where the date is already tomorrow's: Kiritimati. */
    private static final ZoneOffset EARLIEST_CLOCK = ZoneOffset.ofHours(14);

    private static final int OLDEST_YEAR = 1602;

    private static final int DEFAULT_LIMIT = 10;

    @RestQuery
    @Nullable
    @Schema(description = "The session on it, else the last one before", format = "date", examples = "2018-02-07")
    String date;

    @RestQuery
    @Nullable
    @Schema(
            enumeration = {"day", "week", "month", "year"},
            defaultValue = "day")
    String period;

    @RestQuery
    @Nullable
    @Schema(
            enumeration = {"all", "equity", "etf", "index", "currency", "crypto", "future", "fund"},
            defaultValue = "all")
    String universe;

    @RestQuery
    @Nullable
    @Schema(description = "Only instruments of this GICS sector, by its full name", examples = "Information Technology")
    String sector;

    @RestQuery
    @Nullable
    @Schema(
            description = "The lowest close, in the main unit of each instrument's own currency: 2.5 is 2.50 pounds,"
                    + " also where pence are quoted (GBp, ZAc and ILA are hundredths). Currencies are not converted.",
            type = SchemaType.NUMBER,
            minimum = "0",
            examples = "5")
    String minPrice;

    @RestQuery
    @Nullable
    @Schema(
            description = "The fewest shares, as traded on the date",
            type = SchemaType.INTEGER,
            minimum = "0",
            examples = "100000")
    String minVolume;

    @RestQuery("final")
    @Nullable
    @Schema(
            description = "false also ranks bars of a session that is not over; such rows have live: true",
            type = SchemaType.BOOLEAN,
            defaultValue = "true")
    String finalOnly;

    @RestQuery
    @Nullable
    @Schema(
            description =
                    "The most gainers and the most losers, or the most tiles of a map (up to 1000, all without it)",
            type = SchemaType.INTEGER,
            minimum = "1",
            maximum = "100",
            examples = "3")
    String limit;

    RankingQuery query() {
        return query(Parameter.count("limit", limit, DEFAULT_LIMIT, RankingQuery.MAX_LIMIT));
    }

    /** The query of whoever does not take only the first. */
    RankingQuery queryOfAll() {
        return query(DEFAULT_LIMIT);
    }

    private RankingQuery query(int most) {
        return new RankingQuery(
                pastDate(),
                Parameter.oneOf(Period.class, "period", period, Period.DAY),
                universe(universe),
                sector(),
                minPrice(),
                minVolume(),
                finalOnly(),
                most);
    }

    /** @throws Problem if there is no such universe */
    public static UniverseName universe(@Nullable String text) {
        String name = given(text);
        if (name == null) {
            return UniverseName.ALL;
        }
        return UniverseName.find(name)
                .orElseThrow(
                        () -> Problem.badParameter("universe", "one of " + UniverseName.names() + ", not " + name));
    }

    private @Nullable LocalDate pastDate() {
        LocalDate asked = Parameter.date("date", date);
        if (asked != null && asked.isAfter(LocalDate.now(EARLIEST_CLOCK))) {
            throw Problem.badParameter("date", asked + " is in the future");
        }
        if (asked != null && asked.getYear() < OLDEST_YEAR) {
            throw Problem.badParameter("date", asked + " is before the first exchange opened");
        }
        return asked;
    }

    private @Nullable String sector() {
        String text = given(sector);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badParameter("sector", "not a name");
        }
        return text;
    }

    private double minPrice() {
        String text = given(minPrice);
        if (text == null) {
            return 0;
        }
        try {
            double price = Double.parseDouble(text);
            if (price >= 0 && Double.isFinite(price)) {
                return price;
            }
        } catch (NumberFormatException e) {
            throw Problem.badParameter("minPrice", "not a number: " + text);
        }
        throw Problem.badParameter("minPrice", "a price from 0 on, not " + text);
    }

    private long minVolume() {
        String text = given(minVolume);
        if (text == null) {
            return 0;
        }
        try {
            long volume = Long.parseLong(text);
            if (volume >= 0) {
                return volume;
            }
        } catch (NumberFormatException e) {
            throw Problem.badParameter("minVolume", "not a whole number: " + text);
        }
        throw Problem.badParameter("minVolume", "a number of shares from 0 on, not " + text);
    }

    private boolean finalOnly() {
        String text = given(finalOnly);
        if (text == null || text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw Problem.badParameter("final", "true or false, not " + text);
    }

    /** An empty parameter is none. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
