package bellwether.launcher.bench;

import bellwether.launcher.process.Console;

/**
 * What faults strike.
 *
 * @param network between the parts of the stack
 * @param disks of the stores
 * @param console is told of each fault
 */
record Scene(OwnStack stack, Network network, Disks disks, Console console) {}
