package io.loadstone.transfer.jcuda;

import io.loadstone.transfer.gpu.GpuProvider;
import io.loadstone.transfer.gpu.Opened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the devices of the system's CUDA driver.
public final class JCudaProvider implements GpuProvider {
    private static boolean bound;

    @Override
    public Opened open(int ordinal) {
        if (CudaDriver.find() instanceof CudaDriver.Unusable(String what, String advice))
            return new Opened.Unavailable(true, what, advice);
        bind();
        return JCudaGpu.open(ordinal);
    }

    /// Lets JCuda load its library from a folder of its own. It unpacks into `java.io.tmpdir` and takes a file of that
    /// name that is there already, whoever put it there.
    private static synchronized void bind() {
        if (bound)
            return;
        String shared = System.getProperty("java.io.tmpdir");
        try {
            Path own = Files.createTempDirectory("loadstone-jcuda-");
            System.setProperty("java.io.tmpdir", own.toString());
            try {
                Class.forName("jcuda.driver.JCudaDriver", true, JCudaProvider.class.getClassLoader());
                bound = true;
            } finally {
                System.setProperty("java.io.tmpdir", shared);
                delete(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("JCuda's library cannot be unpacked below " + shared, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is loaded stays loaded.
    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files)
                Files.delete(file);
        }
        Files.delete(folder);
    }
}
