package bellwether.service;

/**
 * An answer that is an error: thrown by a resource, sent as {@code application/problem+json}.
 *
 * <p>Shape: {@code {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "…", "instance": "/api/…"}}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Problem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** 404, with what was looked for. */
    public static Problem notFound(String detail) {
        return new Problem(404, detail);
    }

    /** 400, naming the parameter. */
    public static Problem badParameter(String name, String reason) {
        return new Problem(400, "parameter " + name + ": " + reason);
    }

    /** 503, for a part that is away for now. */
    public static Problem unavailable(String detail) {
        return new Problem(503, detail);
    }

    public int status() {
        return status;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
