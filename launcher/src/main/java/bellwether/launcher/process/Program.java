package bellwether.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to start a child.
 *
 * @param name of the child, of its log and of its pid file
 * @param environment added to that of the launcher
 * @param room without which it is not started; null if it needs none
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        @Nullable Room room) {
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Program(String name, List<String> command, Map<String, String> environment) {
        this(name, command, environment, null);
    }

    public Program needing(Room needed) {
        return new Program(name, command, environment, needed);
    }

    /** @return the room that it needs and that is not there; null if nothing is in the way */
    @Nullable
    Room lacking() {
        return room == null || room.isThere() ? null : room;
    }

    /**
     * A JVM that carries a mark of the state folder on its command line, by which the next start knows it as ours.
     *
     * @param arguments JVM flags, then what to run
     */
    public static Program java(String name, Path state, List<String> arguments, Map<String, String> environment) {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Leftovers.mark(state));
        command.addAll(arguments);
        return new Program(name, command, environment);
    }
}
