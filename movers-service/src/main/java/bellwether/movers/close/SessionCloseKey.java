package bellwether.movers.close;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

@Embeddable
record SessionCloseKey(@Column(name = "instrument_id") Integer instrumentId, LocalDate date) implements Serializable {}
