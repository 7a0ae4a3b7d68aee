package bellwether.movers.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

@Embeddable
record SplitKey(
        @Column(name = "instrument_id") Integer instrumentId,
        @Column(name = "ex_date") LocalDate exDate) implements Serializable {}
