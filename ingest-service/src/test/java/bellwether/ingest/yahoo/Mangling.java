package bellwether.ingest.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one place of a JSON tree into what it should not be. */
final class Mangling {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Mangling() {}

    static void mangle(JsonNode root, Random random) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> mangle(object, random);
            case ArrayNode array -> mangle(array, random);
            default -> throw new IllegalStateException("neither an object nor an array");
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }

    private static void mangle(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            default -> object.set(name, odd(random));
        }
    }

    private static void mangle(ArrayNode array, Random random) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(6)) {
            case 0 -> array.remove(at);
            case 1 -> {
                while (array.size() > at) {
                    array.remove(array.size() - 1);
                }
            }
            case 2 -> array.insert(at, array.get(at).deepCopy());
            case 3 -> array.removeAll();
            case 4 -> array.set(at, array.get(at).isNumber() ? scaled(array.get(at), random) : odd(random));
            default -> array.set(at, odd(random));
        }
    }

    private static JsonNode scaled(JsonNode number, Random random) {
        double[] factors = {100, 0.01, -1, 0, 1000, 1e20, 1e-20};
        return NODES.numberNode(number.doubleValue() * factors[random.nextInt(factors.length)]);
    }

    private static JsonNode odd(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.textNode("NaN");
            case 2 -> NODES.textNode("-Infinity");
            case 3 -> NODES.textNode("");
            case 4 -> NODES.textNode("\"ECNQUOTE\\");
            case 5 -> NODES.textNode("ECNQUOTE");
            case 6 -> NODES.numberNode(Long.MAX_VALUE);
            case 7 -> NODES.numberNode(-1);
            case 8 -> NODES.numberNode(1e300);
            case 9 -> NODES.booleanNode(true);
            case 10 -> NODES.objectNode().put("a", 1);
            default -> NODES.arrayNode().add(1).add("b");
        };
    }
}
