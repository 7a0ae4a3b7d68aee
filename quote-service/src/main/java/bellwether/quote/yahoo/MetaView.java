package bellwether.quote.yahoo;

import bellwether.contract.InstrumentKind;
import bellwether.quote.instrument.Listed;
import bellwether.reference.Session;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Yahoo's charts and sparks say beside their bars. What is not stored is left out.
 *
 * @param firstTradeDate always null: the beginning of the history is not stored
 * @param hasPrePostMarketData always false: only regular sessions are stored
 * @param longName the one name that is stored, like {@code shortName}
 * @param chartPreviousClose the last close before the chart's first bar
 * @param previousClose the one before the newest, in charts of hours
 */
@Schema(name = "YahooMeta")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetaView(
        @JsonInclude @Nullable String currency,
        String symbol,
        @Nullable String exchangeName,
        @Nullable String fullExchangeName,
        @Nullable String instrumentType,
        @JsonInclude @Nullable Long firstTradeDate,
        @Nullable Long regularMarketTime,
        boolean hasPrePostMarketData,
        int gmtoffset,
        String timezone,
        String exchangeTimezoneName,
        @Nullable Double regularMarketPrice,
        @Nullable Double fiftyTwoWeekHigh,
        @Nullable Double fiftyTwoWeekLow,
        @Nullable Double regularMarketDayHigh,
        @Nullable Double regularMarketDayLow,
        @Nullable Long regularMarketVolume,
        @Nullable String longName,
        @Nullable String shortName,
        @Nullable Double chartPreviousClose,
        @Nullable Double previousClose,
        @Nullable Integer scale,
        int priceHint,
        TradingPeriods currentTradingPeriod,
        String dataGranularity,
        String range,
        List<String> validRanges) {
    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);
    private static final int INTRADAY_SCALE = 3;

    /** Before and after the regular session nothing is stored: those periods are empty. */
    @Schema(name = "YahooTradingPeriods")
    record TradingPeriods(Period pre, Period regular, Period post) {
        static TradingPeriods of(BarStamps stamps, Instant now) {
            Session session = stamps.currentSession(now);
            return new TradingPeriods(
                    Period.of(stamps, session.open(), session.open()),
                    Period.of(stamps, session.open(), session.close()),
                    Period.of(stamps, session.close(), session.close()));
        }
    }

    @Schema(name = "YahooTradingPeriod")
    record Period(String timezone, long start, long end, int gmtoffset) {
        static Period of(BarStamps stamps, Instant start, Instant end) {
            return new Period(
                    zoneName(stamps, start), start.getEpochSecond(), end.getEpochSecond(), offset(stamps, start));
        }
    }

    static MetaView of(Chart chart) {
        Listed instrument = chart.instrument();
        Latest latest = chart.latest();
        boolean hours = chart.interval() == Interval.HOUR;
        return new MetaView(
                currency(chart),
                instrument.symbol(),
                Venue.code(instrument),
                instrument.exchange(),
                Venue.instrumentType(instrument.kind()),
                null,
                latest == null ? null : Long.valueOf(latest.time()),
                false,
                offset(chart.stamps(), chart.now()),
                zoneName(chart.stamps(), chart.now()),
                chart.stamps().zone().getId(),
                latest == null ? null : exact(latest.price()),
                latest == null ? null : exact(latest.yearHigh()),
                latest == null ? null : exact(latest.yearLow()),
                latest == null ? null : exact(latest.high()),
                latest == null ? null : exact(latest.low()),
                latest == null ? null : latest.volume(),
                instrument.name(),
                instrument.name(),
                exact(chart.closeBefore()),
                hours && latest != null ? exact(latest.previousClose()) : null,
                hours ? INTRADAY_SCALE : null,
                priceHint(instrument, latest),
                TradingPeriods.of(chart.stamps(), chart.now()),
                chart.interval().granularity(),
                chart.window().range(),
                Window.RANGES);
    }

    /** The number that the price means: its shortest decimal. */
    static @Nullable Double exact(@Nullable Float price) {
        return price == null ? null : Double.valueOf(Float.toString(price));
    }

    private static @Nullable String currency(Chart chart) {
        Origin origin = chart.origin();
        return origin == null || origin.currency() == null ? chart.instrument().currency() : origin.currency();
    }

    /** The decimals that the price is usually shown with. */
    private static int priceHint(Listed instrument, @Nullable Latest latest) {
        boolean small = latest != null && latest.price() != null && latest.price() < 1;
        return instrument.kind() == InstrumentKind.CURRENCY || small ? 4 : 2;
    }

    private static int offset(BarStamps stamps, Instant moment) {
        return stamps.zone().getRules().getOffset(moment).getTotalSeconds();
    }

    private static String zoneName(BarStamps stamps, Instant moment) {
        return ZONE_NAME.format(moment.atZone(stamps.zone()));
    }
}
