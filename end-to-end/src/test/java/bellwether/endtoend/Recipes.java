package bellwether.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of the document for readers, as they stand there. */
final class Recipes {
    private Recipes() {}

    /** The code under a recipe's mark, with the addresses of a running stack in place of the usual ones. */
    static String of(String name, Bellwether stack) {
        String document;
        try {
            document = Files.readString(Project.ROOT.resolve("docs/CONSUMING.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher recipe = Pattern.compile("<!-- recipe: " + name + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        if (!recipe.find()) {
            throw new AssertionError("no recipe " + name + " in docs/CONSUMING.md");
        }
        return recipe.group(1)
                .replace("localhost:9092", stack.address("KAFKA_BOOTSTRAP"))
                .replace("http://localhost:8080", stack.address("WEB_URL"));
    }
}
