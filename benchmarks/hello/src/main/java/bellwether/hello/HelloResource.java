package bellwether.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/hello")
class HelloResource {
    @GET
    public Map<String, String> hello() {
        return Map.of("hello", "world");
    }
}
