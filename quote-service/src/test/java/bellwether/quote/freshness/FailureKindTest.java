package bellwether.quote.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 Too Many Requests | rate-limited",
                "no connection | unreachable",
                "no answer within 30 s | unreachable",
                "given up after earlier failures | unreachable",
                "HTTP 503 | failing",
                "malformed answer: Unexpected end-of-input | malformed",
                "a page of HTML in place of data | malformed",
                "unknown symbol: 404 No data found (not found on 1 session) | unknown-symbol",
                "401 Unauthorized | other",
                "connection was closed | other"
            })
    void a_failure_is_counted_by_what_it_is_about(String reason, String kind) {
        assertThat(FailureKind.of(reason).wireName()).isEqualTo(kind);
    }
}
