/** One ingest run: its command, progress, report and exit code. */
@NullMarked
package bellwether.ingest.run;

import org.jspecify.annotations.NullMarked;
