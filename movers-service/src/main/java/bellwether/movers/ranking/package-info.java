/** The rules of a ranking, without any framework: what is asked, which session answers, who rises and who falls. */
@NullMarked
package bellwether.movers.ranking;

import org.jspecify.annotations.NullMarked;
