package bellwether.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.InstrumentKind;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniverseTest {
    private static final Set<String> GICS_SECTORS = Set.of(
            "Communication Services",
            "Consumer Discretionary",
            "Consumer Staples",
            "Energy",
            "Financials",
            "Health Care",
            "Industrials",
            "Information Technology",
            "Materials",
            "Real Estate",
            "Utilities");

    private final List<Listing> listings = Universe.standard().listings();

    @Test
    void the_standard_universe_is_large_enough() {
        assertThat(of(InstrumentKind.EQUITY)).hasSizeGreaterThanOrEqualTo(500);
        assertThat(of(InstrumentKind.ETF)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(of(InstrumentKind.CURRENCY)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(of(InstrumentKind.INDEX))
                .extracting(Listing::symbol)
                .containsAll(
                        Exchanges.indices().stream().map(MarketIndex::symbol).toList());
    }

    @Test
    void no_symbol_is_listed_twice() {
        assertThat(CsvTable.resource("universe.csv").rows().stream().map(row -> row.get("symbol")))
                .doesNotHaveDuplicates()
                .allMatch(symbol -> !symbol.contains(" "));
    }

    @Test
    void every_share_has_a_gics_sector_and_an_industry() {
        assertThat(of(InstrumentKind.EQUITY)).allSatisfy(listing -> {
            assertThat(GICS_SECTORS).contains(listing.sector());
            assertThat(listing.industry()).isNotBlank();
        });
        assertThat(of(InstrumentKind.EQUITY)).extracting(Listing::sector).containsAll(GICS_SECTORS);
    }

    @Test
    void hourly_bars_are_wanted_for_indices_main_etfs_and_a_few_shares() {
        assertThat(listings)
                .filteredOn(Listing::hourly)
                .extracting(Listing::symbol)
                .contains("^GSPC", "SPY", "QQQ", "DIA", "IWM", "AAPL")
                .hasSizeLessThan(80);
    }

    @Test
    void names_hold_commas_and_quotes() {
        Universe universe = Universe.parse(new StringReader("symbol,name\nX,\"A \"\"B\"\", Inc.\"\n"));
        assertThat(universe.find("X")).map(Listing::name).contains("A \"B\", Inc.");
    }

    @Test
    void a_dot_is_a_dash_unless_it_starts_an_exchange_suffix() {
        Universe universe = Universe.parse(new StringReader("symbol\nBRK.B\nVOD.L\n000001.SS\nBRK.B\n"));
        assertThat(universe.listings()).extracting(Listing::symbol).containsExactly("BRK-B", "VOD.L", "000001.SS");
    }

    @Test
    void yahoos_spelling_is_preferred_and_the_kind_is_guessed() {
        Universe universe = Universe.parse(
                new StringReader("symbol,yahoo,sub_industry\nSPX,^GSPC,\nA,A,Banks\nE,EURUSD=X,\nB,BTC-USD,\n"));
        assertThat(universe.listings())
                .extracting(Listing::kind)
                .containsExactly(
                        InstrumentKind.INDEX, InstrumentKind.EQUITY, InstrumentKind.CURRENCY, InstrumentKind.CRYPTO);
        assertThat(universe.find("A")).map(Listing::industry).contains("Banks");
    }

    @Test
    void a_table_without_symbols_is_refused() {
        assertThatThrownBy(() -> Universe.parse(new StringReader("name\nApple\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "A B",
                "../../etc/passwd",
                "A\tB",
                "A'--",
                "=1+1",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567"
            })
    void what_no_symbol_looks_like_is_refused_with_its_line(String symbol) {
        assertThatThrownBy(() -> Universe.parse(new StringReader("symbol\nAAPL\n" + symbol + "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void what_has_more_lines_than_any_list_is_refused() {
        assertThatThrownBy(() -> Universe.parse(new StringReader("symbol\n" + "AAPL\n".repeat(100_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000 lines");
    }

    @Test
    void a_line_that_is_longer_than_any_is_refused() {
        assertThatThrownBy(() -> Universe.parse(new StringReader("symbol,name\nAAPL," + "A".repeat(2_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("characters in line 2");
    }

    @Test
    void of_a_list_without_end_no_more_is_read_than_can_be_one() {
        Reader endless = new Reader() {
            private int lines;

            @Override
            public int read(char[] to, int offset, int length) {
                if (lines++ > 1_000_000) {
                    throw new IllegalStateException("it would read for ever");
                }
                to[offset] = '\n';
                return 1;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Universe.parse(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000 lines");
    }

    private List<Listing> of(InstrumentKind kind) {
        return listings.stream().filter(listing -> listing.kind() == kind).toList();
    }
}
