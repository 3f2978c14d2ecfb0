import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Runs a JavaScript program in GraalJS, which can be had from Maven as a library only. */
final class RunJavaScript {

    private RunJavaScript() {
    }

    /** @param arguments the program, and what it finds in its global variable {@code args} */
    public static void main(String[] arguments) throws IOException {
        try (Context context = Context.newBuilder("js").allowIO(IOAccess.ALL).build()) {
            if (context.getEngine().getImplementationName().equals("Interpreted")) {
                throw new IllegalStateException("JavaScript is not compiled here; the figures would mean nothing");
            }
            Value globals = context.getBindings("js");
            globals.putMember("args", ProxyArray.fromList(List.<Object> copyOf(Arrays.asList(arguments).subList(1, arguments.length))));
            globals.putMember("clock", (ProxyExecutable) none -> System.nanoTime() / 1e9);
            globals.putMember("wait", (ProxyExecutable) none -> waitForInput());
            context.eval(Source.newBuilder("js", new File(arguments[0])).build());
        }
    }

    private static int waitForInput() {
        System.out.flush();
        try {
            return System.in.read();
        } catch (IOException e) {
            return -1;
        }
    }
}
