/** A real broker and a real database for the tests of the services. */
package bellwether.service.testing;
