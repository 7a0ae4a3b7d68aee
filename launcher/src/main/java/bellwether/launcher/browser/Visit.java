package bellwether.launcher.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** A page that is shown, until it is closed. */
public final class Visit implements AutoCloseable {
    private final DevTools devTools;
    private final String target;
    private final String session;

    Visit(DevTools devTools, String target, String session) {
        this.devTools = devTools;
        this.target = target;
        this.session = session;
    }

    JsonNode call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        return devTools.call(session, method, parameters);
    }

    /**
     * @param script an expression, or a promise of its value
     * @return its value
     */
    public JsonNode evaluate(String script) throws IOException, InterruptedException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException("the page's script failed: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /**
     * Moves the mouse, or presses or releases its left button; comes back once the page has taken it.
     *
     * @param event mousePressed, mouseMoved or mouseReleased
     * @param x in CSS pixels of the window, like y
     */
    public void mouse(String event, double x, double y) throws IOException, InterruptedException {
        call(
                "Input.dispatchMouseEvent",
                Map.of("type", event, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    @Override
    public void close() throws IOException {
        try {
            devTools.call(null, "Target.closeTarget", Map.of("targetId", target));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
