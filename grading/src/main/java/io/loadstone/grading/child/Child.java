package io.loadstone.grading.child;

import io.loadstone.grading.sandbox.Confinement;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.Protocol.Begin;
import io.loadstone.grading.wire.Protocol.Rejection;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The submission's process. Greets, compiles and loads what the judge sends, then answers calls until the judge goes.
///
/// Frames use the process's own standard input and output. What the submission prints goes to standard error.
public final class Child {
    /// In place of what the launcher has to say: nothing is taken away, so that the JVM can record which classes it
    /// needs. Only for sources of our own.
    public static final String REHEARSAL = "rehearsal";

    /// Exit code when standard input fails, which nobody else closes: the submission did, or the JDK for it when a process that it
    /// wanted could not be started.
    public static final int INPUT_LOST = 4;

    private Child() {}

    /// Standard input, which does not ask the kernel how much has come: that call is not allowed any more.
    private static final class Requests extends FileInputStream {
        Requests() {
            super(FileDescriptor.in);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    /// @param arguments the number of bytes that the submission may print, more are dropped; what the launcher had to
    ///            say, empty if it entered a Landlock domain
    public static void main(String[] arguments) throws IOException {
        Pipe pipe = new Pipe(new BufferedInputStream(new Requests(), 1 << 16),
                new FileOutputStream(FileDescriptor.out));
        redirect(Integer.parseInt(arguments[0]));
        String launcher = arguments.length > 1 ? arguments[1] : "";
        boolean rehearsal = launcher.equals(REHEARSAL);
        Confinement confinement = rehearsal ? Confinement.rehearse() : Confinement.enter(launcher);
        ParentWatch.start();
        Allocated.prepare();
        new Codec(Protocol.types(List.of()), Links.NONE).write(pipe.begin(Protocol.HELLO, 0),
                new Protocol.Hello(confinement.tier().word(), confinement.remark()));
        pipe.send();
        int exitCode = 0;
        try {
            serve(pipe, confinement);
        } catch (EOFException e) {
            // the judge has gone
        } catch (IOException e) {
            exitCode = INPUT_LOST;
        } finally {
            if (!rehearsal) // whose record the JVM writes when it ends by itself
                Runtime.getRuntime().halt(exitCode);
        }
    }

    private static void redirect(int cap) {
        PrintStream printed = new PrintStream(new CappedOutput(new FileOutputStream(FileDescriptor.err), cap), true,
                StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(printed);
        System.setErr(printed);
    }

    private static void serve(Pipe pipe, Confinement confinement) throws IOException {
        Pipe.Frame first = pipe.receive();
        if (first.kind() != Protocol.BEGIN
                || !(new Codec(Protocol.types(List.of()), Links.NONE).read(first.content()) instanceof Begin begin)) {
            throw new IOException("the judge must begin");
        }
        Map<String, Class<?>> shared;
        Workbench.Result result;
        try {
            shared = new SharedLoader(begin.shared()).all();
            result = new Workbench().prepare(begin, shared, confinement::close);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        switch (result) {
            case Workbench.Rejected(Rejection rejection) -> {
                new Codec(Protocol.types(List.of()), Links.NONE)
                        .write(pipe.begin(Protocol.REJECTED, first.number()), rejection);
                pipe.send();
            }
            case Workbench.Loaded(Class<?> type) -> {
                Components components = new Components(type, new ArrayList<>(shared.values()),
                        shared.get(begin.seam()));
                pipe.begin(Protocol.READY, first.number());
                pipe.send();
                for (;;)
                    components.answer(pipe);
            }
        }
    }
}
