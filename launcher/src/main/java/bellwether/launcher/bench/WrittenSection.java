package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that a command writes; the rest is people's.
 *
 * @param begin the line before it, which stays
 * @param end the line after it, which stays
 */
record WrittenSection(String begin, String end) {
    /**
     * Puts a text in the place of the one of the last run.
     *
     * @throws IOException if the document has no such place; it stays as it is then
     */
    void replaceIn(Path document, String section) throws IOException {
        String text = Files.readString(document);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(document + " has no place for the table: " + begin + " … " + end);
        }
        Files.writeString(document, text.substring(0, from) + begin + section + text.substring(to));
    }
}
