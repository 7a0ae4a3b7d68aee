package bellwether.hello;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "greeting")
class GreetingEntity {
    @Id
    Integer id = 0;
}
