package io.loadstone.grading.command;

import io.loadstone.evidence.Run;
import java.security.SecureRandom;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The option `--seed`.
final class Seed {
    @Option(names = "--seed", paramLabel = "N|random", defaultValue = "0x10AD5703E", converter = Converter.class,
            description = "Root of all randomness: the same seed gives the same verdicts. 'random' draws one and prints it. Default: ${DEFAULT-VALUE}.")
    private long value = Run.DEFAULT_SEED;

    long value() {
        return value;
    }

    /// Reads a decimal or hexadecimal number, or the word `random`.
    static final class Converter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (text.equals("random"))
                return new SecureRandom().nextLong();
            try {
                boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
                return hexadecimal ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no seed: give a whole number such as 7 or 0x10AD5703E, or 'random'");
            }
        }
    }
}
