package bellwether.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running stack for all test classes that only look at it: started for the first, ended after the last. */
abstract class SharedStack<R extends AutoCloseable> implements ParameterResolver {
    private final Class<R> type;

    SharedStack(Class<R> type) {
        this.type = type;
    }

    /** @param folder an empty one */
    abstract R start(Path folder);

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(type, any -> start(), type);
    }

    private R start() {
        try {
            return start(Files.createTempDirectory(Path.of("target"), "stack").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
