package bellwether.launcher.browser;

/**
 * A picture to be taken.
 *
 * @param width of the window in CSS pixels, like its height
 * @param dark whether the page is asked for its dark theme
 */
public record Picture(String name, String address, int width, int height, boolean dark) {}
