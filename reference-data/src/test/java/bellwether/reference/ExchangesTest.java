package bellwether.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangesTest {
    @Test
    void there_are_forty_world_indices_with_places_on_the_globe() {
        assertThat(Exchanges.indices()).hasSize(40).allSatisfy(index -> {
            assertThat(index.exchange().latitude()).isBetween(-90.0, 90.0);
            assertThat(index.exchange().longitude()).isBetween(-180.0, 180.0);
            assertThat(index.exchange().open()).isBefore(index.exchange().close());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NMS,XNAS", "NGM,XNAS", "NCM,XNAS", "NYQ,XNYS", "PCX,ARCX", "ASE,XASE", "BTS,BATS", "SNP,XNYS", "DJI,XNYS",
        "NIM,XNAS", "LSE,XLON", "FGI,XLON", "GER,XETR", "PAR,XPAR", "TOR,XTSE", "JPX,XTKS", "OSA,XTKS", "HKG,XHKG",
        "ASX,XASX", "SHH,XSHG", "MIL,MTAA"
    })
    void yahoo_codes_name_exchanges(String code, String mic) {
        assertThat(Exchanges.byYahooCode(code)).map(Exchange::mic).contains(mic);
    }

    @Test
    void currencies_have_no_exchange() {
        assertThat(Exchanges.byYahooCode("CCY")).isEmpty();
        assertThat(Exchanges.byYahooCode("CCC")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VOD.L,XLON", "SAP.DE,XETR", "000001.SS,XSHG", "FTSEMIB.MI,MTAA", "7203.T,XTKS", "NESN.SW,XSWX"})
    void suffixes_name_exchanges(String symbol, String mic) {
        assertThat(Exchanges.bySymbolSuffix(symbol)).map(Exchange::mic).contains(mic);
    }

    @Test
    void share_classes_and_plain_symbols_have_no_suffix() {
        assertThat(Exchanges.bySymbolSuffix("BRK.B")).isEmpty();
        assertThat(Exchanges.bySymbolSuffix("AAPL")).isEmpty();
    }

    @Test
    void an_index_reckoned_elsewhere_leaves_its_exchange_where_it_is() {
        assertThat(Exchanges.byMic("XPAR")).map(Exchange::city).contains("Paris");
    }
}
