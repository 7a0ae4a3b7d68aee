/** A headless browser that takes pictures of pages. */
@NullMarked
package bellwether.launcher.browser;

import org.jspecify.annotations.NullMarked;
