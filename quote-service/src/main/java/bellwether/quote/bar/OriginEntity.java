package bellwether.quote.bar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "origin")
class OriginEntity {
    @Id
    Short id;

    @Column(nullable = false)
    String source;

    @Nullable
    String currency;
}
