package dev.perigee.lua.tests.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the compiler made of one function at one moment of its work. The moment that the tests look at is the end of the
 * compiler's high tier: inlining, escape analysis and the loop optimisations are done, while calls and allocations are
 * still nodes of their own. Later they dissolve into machine-level nodes; the counts that
 * {@code compiler.TraceNodeExpansion=lowTier} prints are zero for that reason, whatever the function does.
 *
 * @param phase which moment, in the compiler's words
 * @param nodes the nodes, without order
 */
public record CompiledGraph(String phase, List<Node> nodes) {

    private static final Set<String> CALLS = Set.of("InvokeNode", "InvokeWithExceptionNode", "MacroInvokableNode");
    private static final Set<String> ALLOCATIONS = Set.of("NewInstanceNode", "NewInstanceWithExceptionNode", "NewArrayNode", "NewArrayWithExceptionNode", //
                    "NewMultiArrayNode", "NewMultiArrayWithExceptionNode", "DynamicNewInstanceNode", "DynamicNewInstanceWithExceptionNode", //
                    "DynamicNewArrayNode", "DynamicNewArrayWithExceptionNode", "CommitAllocationNode", "BoxNode", "TrustedBoxedValue", "ObjectCloneNode");

    /**
     * @param type the simple name of the node's class in the compiler
     * @param properties what the compiler tells about the node, as text
     */
    public record Node(String type, Map<String, String> properties) {
    }

    /** The methods that are called, one entry for each call: other Lua functions, boundaries, native functions. */
    public List<String> calls() {
        return nodes.stream().filter(node -> CALLS.contains(node.type())).map(node -> node.properties().getOrDefault("targetMethod", node.type())).sorted().toList();
    }

    /** The allocations that escape analysis left. */
    public List<String> allocations() {
        return nodes.stream().map(Node::type).filter(ALLOCATIONS::contains).sorted().toList();
    }

    public long loops() {
        return nodes.stream().filter(node -> node.type().equals("LoopBeginNode")).count();
    }
}
