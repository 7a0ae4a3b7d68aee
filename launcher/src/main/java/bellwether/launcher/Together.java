package bellwether.launcher;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Steps of the start that run side by side; the first that fails is reported at once. */
final class Together {
    private final CompletionService<Boolean> steps =
            new ExecutorCompletionService<>(Executors.newVirtualThreadPerTaskExecutor());
    private int running;

    void run(Step step) {
        steps.submit(() -> {
            step.run();
            return true;
        });
        running++;
    }

    /** Waits for all. A step's own unchecked exception comes out as it is. */
    void await() throws InterruptedException {
        while (running > 0) {
            try {
                steps.take().get();
                running--;
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException problem -> throw problem;
                    case InterruptedException interrupted -> throw interrupted;
                    case null, default -> throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }
}
