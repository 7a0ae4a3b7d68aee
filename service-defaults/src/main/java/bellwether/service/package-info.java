/** What the services with a database have in common: problems, the intake of records, and settings. */
@NullMarked
package bellwether.service;

import org.jspecify.annotations.NullMarked;
