package io.loadstone.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads `lab.json` field by field, so that each mistake is told with the file's and the field's name.
final class LabFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String IDENTIFIER = "[a-zA-Z_][a-zA-Z_0-9]*";
    private static final String QUALIFIED = IDENTIFIER + "(\\." + IDENTIFIER + ")+";

    private final Path file;
    /// What none of the lab's tasks may use.
    private List<String> common = List.of();

    private LabFile(Path file) {
        this.file = file;
    }

    static Lab read(Path file) {
        LabFile reader = new LabFile(file);
        try {
            return reader.lab(JSON.readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadInput("%s:%d:%d: not JSON: %s".formatted(file, at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(), firstLine(e.getOriginalMessage())), e);
        } catch (IOException e) {
            throw new BadInput("%s: cannot be read: %s".formatted(file, e), e);
        }
    }

    static List<Lab> scan(Path home) {
        List<Lab> labs = new ArrayList<>();
        for (String root : List.of("labs", "gpu-labs")) {
            Path folder = home.resolve(root);
            if (!Files.isDirectory(folder))
                continue;
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder,
                    child -> Files.isRegularFile(child.resolve("lab.json")))) {
                children.forEach(child -> labs.add(read(child.resolve("lab.json"))));
            } catch (IOException e) {
                throw new BadInput("%s: cannot be listed: %s".formatted(folder, e), e);
            }
        }
        labs.sort(Comparator.comparingInt(Lab::number));
        Set<Object> seen = new HashSet<>();
        for (Lab lab : labs) {
            if (!seen.add(lab.id()) || !seen.add(lab.number())) {
                throw new BadInput("%s: another lab has the id '%s' or the number %d too".formatted(
                        lab.folder().resolve("lab.json"), lab.id(), lab.number()));
            }
        }
        return List.copyOf(labs);
    }

    static Lab find(Path home, String name) {
        List<Lab> labs = scan(home);
        return labs.stream()
                .filter(lab -> name.equals(lab.id()) || name.equals(String.valueOf(lab.number()))
                        || name.equals(String.valueOf(lab.folder().getFileName())))
                .findFirst()
                .orElseThrow(() -> new BadInput("no lab is called '%s' in %s; there are: %s".formatted(name, home,
                        labs.stream().map(Lab::id).collect(Collectors.joining(", ")))));
    }

    private Lab lab(JsonNode node) {
        object(node, "the file", Set.of("id", "number", "title", "tasks", "rules"));
        common = rules(node.path("rules"), "rules");
        int number = integer(node, "", "number");
        if (number < 1)
            throw wrong("number", "must be at least 1, got " + number);
        List<Lab.Task> tasks = list(node, "", "tasks", this::task);
        if (tasks.isEmpty())
            throw wrong("tasks", "must hold a task");
        unique("tasks", "id", tasks, Lab.Task::id);
        unique("tasks", "type", tasks, Lab.Task::type);
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null)
            throw new BadInput(file + ": lies in no folder");
        return new Lab(matching(node, "", "id", "[a-z][a-z0-9-]*"), number, text(node, "", "title"), tasks, folder);
    }

    private Lab.Task task(JsonNode node, String at) {
        object(node, at, Set.of("id", "title", "type", "seam", "suite", "parts", "hints", "rules"));
        List<Lab.Part> parts = list(node, at, "parts", this::part);
        if (parts.isEmpty())
            throw wrong(at + ".parts", "must hold a part");
        Set<String> seen = new HashSet<>();
        for (Lab.Part part : parts) {
            for (String guarantee : part.guarantees()) {
                if (!seen.add(guarantee))
                    throw wrong(at + ".parts", "name the guarantee '" + guarantee + "' twice");
            }
        }
        List<String> hints = list(node, at, "hints", this::line);
        if (hints.isEmpty())
            throw wrong(at + ".hints", "must hold a hint");
        return new Lab.Task(matching(node, at, "id", "[a-z][a-z0-9-]*"), text(node, at, "title"),
                matching(node, at, "type", QUALIFIED), matching(node, at, "seam", QUALIFIED),
                matching(node, at, "suite", QUALIFIED + "(\\$" + IDENTIFIER + ")*"), parts, hints,
                new Lab.Rules(together(common, rules(node.path("rules"), at + ".rules"))));
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private Lab.Part part(JsonNode node, String at) {
        object(node, at, Set.of("title", "points", "guarantees"));
        int points = integer(node, at, "points");
        if (points < 0)
            throw wrong(at + ".points", "must not be negative, got " + points);
        List<String> guarantees = list(node, at, "guarantees", this::line);
        if (guarantees.isEmpty())
            throw wrong(at + ".guarantees", "must name a guarantee");
        return new Lab.Part(text(node, at, "title"), points, guarantees);
    }

    /// What is forbidden; nothing if there is no such field.
    private List<String> rules(JsonNode node, String at) {
        if (node.isMissingNode())
            return List.of();
        object(node, at, Set.of("forbidden"));
        return list(node, at, "forbidden", (item, where) -> {
            String name = line(item, where);
            if (!name.matches(QUALIFIED))
                throw wrong(where, "must be a package, class or member, got '" + name + "'");
            return name;
        });
    }

    private void object(JsonNode node, String at, Set<String> fields) {
        if (!node.isObject())
            throw wrong(at, "must be an object" + got(node));
        Set<String> unknown = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            throw wrong(at, "has no field '%s'; its fields are %s".formatted(unknown.iterator().next(),
                    String.join(", ", new TreeSet<>(fields))));
        }
    }

    private String matching(JsonNode node, String at, String field, String pattern) {
        String value = text(node, at, field);
        if (!value.matches(pattern))
            throw wrong(join(at, field), "must match " + pattern + ", got '" + value + "'");
        return value;
    }

    private String text(JsonNode node, String at, String field) {
        return line(node.path(field), join(at, field));
    }

    private String line(JsonNode node, String at) {
        if (!node.isTextual() || node.textValue().isBlank())
            throw wrong(at, "must be a text" + got(node));
        return node.textValue();
    }

    private int integer(JsonNode node, String at, String field) {
        JsonNode value = node.path(field);
        if (!value.isInt())
            throw wrong(join(at, field), "must be a whole number" + got(value));
        return value.intValue();
    }

    private interface Reader<T> {
        T read(JsonNode node, String at);
    }

    private <T> List<T> list(JsonNode node, String at, String field, Reader<T> reader) {
        JsonNode value = node.path(field);
        String where = join(at, field);
        if (!value.isArray())
            throw wrong(where, "must be a list" + got(value));
        List<T> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++)
            items.add(reader.read(value.get(i), where + "[" + i + "]"));
        return items;
    }

    private <T> void unique(String at, String field, List<T> items, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item)))
                throw wrong(at, "have the " + field + " '" + key.apply(item) + "' twice");
        }
    }

    private static String join(String at, String field) {
        return at.isEmpty() ? field : at + "." + field;
    }

    private static String got(JsonNode node) {
        return node.isMissingNode() ? ", but is missing" : ", got " + firstLine(node.toString());
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }

    private BadInput wrong(String at, String what) {
        return new BadInput("%s: %s %s".formatted(file, at, what));
    }
}
