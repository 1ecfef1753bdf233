package io.loadstone.grading.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.loadstone.evidence.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The JSON schemas of the formats that have one.
final class Schemas {
    private static final Map<Format, JsonSchema> OF = Map.of(Format.JSON, schema("report.schema.json"),
            Format.GRADESCOPE, schema("gradescope.schema.json"), Format.CLASSROOM50,
            schema("classroom50.schema.json"));

    private Schemas() {}

    private static JsonSchema schema(String name) {
        String evidence = resource(Evidence.class, "evidence.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, factory -> factory
                .schemaLoaders(loaders -> loaders.schemas(Map.of("urn:loadstone:evidence:v1", evidence))))
                .getSchema(resource(Report.class, name));
    }

    private static String resource(Class<?> near, String name) {
        try (InputStream in = Objects.requireNonNull(near.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What breaks the schema of the format.
    static Set<ValidationMessage> faults(Format format, String json) {
        return Objects.requireNonNull(OF.get(format)).validate(json, InputFormat.JSON);
    }
}
