package bellwether.ingest.run;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that moves. */
final class TerminalProgress implements Progress {
    private @Nullable ProgressBar bar;

    @Override
    public synchronized void begin(int symbols) {
        if (symbols > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Ingest")
                    .setUnit(" symbols", 1)
                    .setInitialMax(symbols)
                    .setUpdateIntervalMillis(200)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                    .build();
        }
    }

    @Override
    public synchronized void step(long recordsSoFar) {
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(String.format("%,d records", recordsSoFar));
        }
    }

    @Override
    public synchronized void say(String line) {
        // The bar redraws itself below what is printed over it.
        System.out.println((bar == null ? "" : "\r\u001b[2K") + line);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
