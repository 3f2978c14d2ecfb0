package dev.perigee.lua.tests.graph;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the graphs that the Graal compiler dumps ({@code -Djdk.graal.Dump}). The format is binary and described by the
 * class {@code jdk.graal.compiler.graphio.GraphProtocol}: groups hold graphs, graphs hold nodes, and whatever occurs more
 * than once is an entry of a constant pool that grows while reading.
 */
final class GraphReader {

    private static final int MAGIC = 'B' << 24 | 'I' << 16 | 'G' << 8 | 'V';

    private static final int BEGIN_GROUP = 0;
    private static final int BEGIN_GRAPH = 1;
    private static final int CLOSE_GROUP = 2;
    private static final int BEGIN_DOCUMENT = 3;

    private static final int POOL_NEW = 0;
    private static final int POOL_STRING = 1;
    private static final int POOL_ENUM = 2;
    private static final int POOL_CLASS = 3;
    private static final int POOL_METHOD = 4;
    private static final int POOL_NULL = 5;
    private static final int POOL_NODE_CLASS = 6;
    private static final int POOL_FIELD = 7;
    private static final int POOL_SIGNATURE = 8;
    private static final int POOL_SOURCE_POSITION = 9;
    private static final int POOL_NODE = 10;

    private static final int PROPERTY_POOL = 0;
    private static final int PROPERTY_INT = 1;
    private static final int PROPERTY_LONG = 2;
    private static final int PROPERTY_DOUBLE = 3;
    private static final int PROPERTY_FLOAT = 4;
    private static final int PROPERTY_TRUE = 5;
    private static final int PROPERTY_FALSE = 6;
    private static final int PROPERTY_ARRAY = 7;
    private static final int PROPERTY_SUBGRAPH = 8;

    /** A class of nodes; the flags tell for each edge whether it is a list of nodes. */
    private record NodeClass(String name, List<Boolean> inputs, List<Boolean> outputs) {
    }

    private final DataInputStream in;
    private final Map<Integer, Object> pool = new HashMap<>();
    private final List<CompiledGraph> graphs = new ArrayList<>();

    private GraphReader(DataInputStream in) {
        this.in = in;
    }

    /** All graphs of a file, in the order in which they were dumped. */
    static List<CompiledGraph> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            GraphReader reader = new GraphReader(in);
            reader.readDocument();
            return reader.graphs;
        }
    }

    private void readDocument() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a graph dump");
        }
        in.readUnsignedByte();
        in.readUnsignedByte();
        for (int token = in.read(); token >= 0; token = in.read()) {
            switch (token) {
                case BEGIN_DOCUMENT -> readProperties();
                case BEGIN_GROUP -> readGroup();
                case BEGIN_GRAPH -> readGraph();
                case CLOSE_GROUP -> {
                    // The tests do not ask which group a graph belongs to.
                }
                default -> throw new IOException("unknown token " + token);
            }
        }
    }

    private void readGroup() throws IOException {
        readPooled();
        readPooled();
        readPooled();
        in.readInt();
        readProperties();
    }

    private void readGraph() throws IOException {
        in.readInt();
        String format = readString();
        Object[] arguments = new Object[in.readInt()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = readProperty();
        }
        graphs.add(new CompiledGraph(String.format(format.replaceAll("%-?\\d*[dx]", "%s"), arguments), readBody()));
    }

    private List<CompiledGraph.Node> readBody() throws IOException {
        readProperties();
        List<CompiledGraph.Node> nodes = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            in.readInt();
            NodeClass type = (NodeClass) readPooled();
            in.readUnsignedByte();
            nodes.add(new CompiledGraph.Node(type.name, readProperties()));
            skipEdges(type.inputs);
            skipEdges(type.outputs);
        }
        for (int blocks = in.readInt(); blocks > 0; blocks--) {
            in.readInt();
            skipInts(in.readInt());
            skipInts(in.readInt());
        }
        return nodes;
    }

    private void skipEdges(List<Boolean> edges) throws IOException {
        for (boolean list : edges) {
            skipInts(list ? in.readUnsignedShort() : 1);
        }
    }

    private void skipInts(int count) throws IOException {
        in.skipNBytes(4L * count);
    }

    private Map<String, String> readProperties() throws IOException {
        Map<String, String> properties = new HashMap<>();
        int count = in.readUnsignedShort();
        if (count == 0xffff) {
            count = in.readInt();
        }
        for (; count > 0; count--) {
            String key = String.valueOf(readPooled());
            properties.put(key, String.valueOf(readProperty()));
        }
        return properties;
    }

    private Object readProperty() throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case PROPERTY_POOL -> readPooled();
            case PROPERTY_INT -> in.readInt();
            case PROPERTY_LONG -> in.readLong();
            case PROPERTY_DOUBLE -> in.readDouble();
            case PROPERTY_FLOAT -> in.readFloat();
            case PROPERTY_TRUE -> true;
            case PROPERTY_FALSE -> false;
            case PROPERTY_ARRAY -> readArray();
            case PROPERTY_SUBGRAPH -> readBody();
            default -> throw new IOException("unknown property type " + type);
        };
    }

    private List<Object> readArray() throws IOException {
        int type = in.readUnsignedByte();
        List<Object> elements = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            elements.add(switch (type) {
                case PROPERTY_INT -> in.readInt();
                case PROPERTY_DOUBLE -> in.readDouble();
                case PROPERTY_POOL -> readPooled();
                default -> throw new IOException("unknown array type " + type);
            });
        }
        return elements;
    }

    private String readString() throws IOException {
        byte[] bytes = readBytes();
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] readBytes() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private Object readPooled() throws IOException {
        int type = in.readUnsignedByte();
        if (type == POOL_NULL) {
            return null;
        }
        int index = in.readUnsignedShort();
        if (type != POOL_NEW) {
            return pool.get(index);
        }
        Object entry = readEntry(in.readUnsignedByte());
        pool.put(index, entry);
        return entry;
    }

    /** Entries are kept as text, save for the classes of nodes. */
    private Object readEntry(int type) throws IOException {
        return switch (type) {
            case POOL_STRING -> readString();
            case POOL_ENUM -> readPooled() + "." + in.readInt();
            case POOL_CLASS -> readClass();
            case POOL_METHOD -> readMethod();
            case POOL_NODE_CLASS -> readNodeClass();
            case POOL_FIELD -> {
                String field = readPooled() + "." + readPooled();
                readPooled();
                in.readInt();
                yield field;
            }
            case POOL_SIGNATURE -> {
                List<Object> arguments = new ArrayList<>();
                for (int count = in.readUnsignedShort(); count > 0; count--) {
                    arguments.add(readPooled());
                }
                yield arguments + " " + readPooled();
            }
            case POOL_SOURCE_POSITION -> readSourcePosition();
            case POOL_NODE -> {
                int id = in.readInt();
                readPooled();
                yield "node " + id;
            }
            default -> throw new IOException("unknown pool entry " + type);
        };
    }

    private String readClass() throws IOException {
        String name = readString();
        boolean enumeration = in.readUnsignedByte() == 1;
        for (int count = enumeration ? in.readInt() : 0; count > 0; count--) {
            readPooled();
        }
        return name;
    }

    private String readMethod() throws IOException {
        String method = readPooled() + "." + readPooled();
        readPooled();
        in.readInt();
        readBytes();
        return method;
    }

    private NodeClass readNodeClass() throws IOException {
        String name = String.valueOf(readPooled());
        readString();
        List<Boolean> inputs = readEdgeKinds(true);
        return new NodeClass(name.substring(name.lastIndexOf('.') + 1), inputs, readEdgeKinds(false));
    }

    private List<Boolean> readEdgeKinds(boolean typed) throws IOException {
        List<Boolean> kinds = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            kinds.add(in.readUnsignedByte() != 0);
            readPooled();
            if (typed) {
                readPooled();
            }
        }
        return kinds;
    }

    private String readSourcePosition() throws IOException {
        String position = readPooled() + "@" + in.readInt();
        while (readPooled() != null) {
            readString();
            in.readInt();
            in.readInt();
            in.readInt();
        }
        readPooled();
        return position;
    }
}
