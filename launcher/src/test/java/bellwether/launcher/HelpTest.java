package bellwether.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
    private static final Path SCRIPT = Path.of("..", "bellwether").toAbsolutePath();

    @Test
    void the_help_names_every_command_option_and_port() throws Exception {
        String help = output("help");

        CommandLine commands = Main.commandLine();
        assertThat(commands.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(help).contains("  " + name));
        commands.getSubcommands().get("up").getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .forEach(name -> assertThat(help).contains(name));
        Arrays.stream(Seat.values())
                .forEach(seat -> assertThat(help).contains(seat.variable + " (" + seat.defaultPort + ")"));
    }

    @Test
    void whoever_asks_a_command_for_its_use_is_told_before_anything_is_built() throws Exception {
        String help = output("help");

        assertThat(output("up", "--help")).isEqualTo(help);
        assertThat(output("ingest", "--state", "elsewhere", "-h")).isEqualTo(help);
        assertThat(output("bench", "soak", "--help")).isEqualTo(help);
    }

    @Test
    void an_unknown_command_is_bad_use() throws Exception {
        Process process = new ProcessBuilder(SCRIPT.toString(), "dance")
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(64);
        assertThat(output).startsWith("Unknown command: dance").contains("Usage: ./bellwether");
    }

    @Test
    void an_unknown_option_is_bad_use() {
        assertThat(Main.commandLine().execute("up", "--sauce=yahoo")).isEqualTo(UsageProblem.EXIT_CODE);
        assertThat(Main.commandLine().execute("up", "--source=nobody")).isEqualTo(UsageProblem.EXIT_CODE);
    }

    private static String output(String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(SCRIPT.toString()), Stream.of(arguments))
                        .toList())
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
