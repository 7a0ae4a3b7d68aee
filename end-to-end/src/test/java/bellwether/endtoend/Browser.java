package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Debian's Chromium, with an ear for what goes wrong in a page: a blank page can look like a fine build. */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    private Browser(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** Where there is no browser the test is skipped. */
    static Browser open() {
        Path executable = Project.program("chromium");
        return new Browser(Playwright.create(), executable);
    }

    Page page(String address, int width, int height) {
        // The words for dates depend on it.
        Page page = chromium.newPage(new com.microsoft.playwright.Browser.NewPageOptions().setLocale("en-GB"));
        page.setViewportSize(width, height);
        page.onPageError(error -> errors.add("page error: " + error));
        page.onConsoleMessage(this::listen);
        page.onResponse(this::watch);
        page.navigate(address);
        return page;
    }

    /** A page that came from a file, in a browser that has no network. */
    Page pageWithoutNetwork(Path file, int width, int height) {
        Page page = chromium.newPage();
        page.setViewportSize(width, height);
        page.context().setOffline(true);
        page.onPageError(error -> errors.add("page error: " + error));
        page.onConsoleMessage(this::listen);
        page.onRequestFailed(request -> errors.add("it asks for " + request.url()));
        page.navigate(file.toUri().toString());
        return page;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void watch(Response response) {
        if (response.status() >= 400) {
            errors.add(response.status() + " " + response.url());
        }
    }

    /** No script failed, no request was answered with an error. */
    void assertNoErrors() {
        assertThat(errors).isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
