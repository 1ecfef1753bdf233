package io.loadstone.grading.handout;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Lab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.Attribute;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The jar of a student's repository: the loader, the seams, the suites, and the command line for students, without references.
///
/// A method that names a reference loses its code and throws [NoClassDefFoundError], as it would if it were called: that costs a
/// few mistakes their name and no guarantee its verdict. See [Reach] for what is kept.
final class StudentJar {
    /// Where the command line starts.
    static final String MAIN = "io.loadstone.grading.command.StudentLoadstone";

    private static final String INITIALISER = "<clinit>()V";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    /// Packages that a student's work runs in or with; all of their classes, since some are found by package.
    private static final List<String> WHOLE = List.of("io/loadstone/loader/", "io/loadstone/data/",
            "io/loadstone/grading/child/", "io/loadstone/grading/wire/", "io/loadstone/grading/sandbox/",
            "io/loadstone/grading/split/");

    private final ClassPool pool;
    private final Reach reach;
    private final ClassFile classFile;

    private StudentJar(ClassPool pool, Reach reach) {
        this.pool = pool;
        this.reach = reach;
        classFile = ClassFile.of(ConstantPoolSharingOption.NEW_POOL,
                ClassFile.ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.ofResourceParsing(StudentJar.class.getClassLoader())
                                .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /// The jar for these labs.
    ///
    /// @throws BadInput if a lab's guarantees cannot do without a reference
    static StudentJar of(List<Lab> labs) {
        ClassPool pool = ClassPool.own();
        Reach reach = new Reach(pool);
        reach.from(MAIN.replace('.', '/'));
        for (Lab lab : labs) {
            for (Lab.Task task : lab.tasks())
                reach.from(task.seam().replace('.', '/')).from(task.suite().replace('.', '/'));
        }
        for (String name : pool.classes().keySet()) {
            if (WHOLE.stream().anyMatch(name::startsWith))
                reach.from(name);
        }
        String obstacle = obstacle(reach);
        if (obstacle != null)
            throw new BadInput(obstacle);
        return new StudentJar(pool, reach);
    }

    /// Why a lab cannot be handed out, or null: its guarantees name a reference.
    static @Nullable String obstacle(Lab lab) {
        Reach reach = new Reach(ClassPool.own());
        for (Lab.Task task : lab.tasks())
            reach.from(task.suite().replace('.', '/'));
        return obstacle(reach);
    }

    private static @Nullable String obstacle(Reach reach) {
        for (Map.Entry<String, Set<String>> cut : reach.cut().entrySet()) {
            if (cut.getValue().contains(INITIALISER))
                return "%s names a reference in what initialises it, so a handout could not use any of it. Put the mention into a lambda with a body."
                        .formatted(cut.getKey().replace('/', '.'));
            if (cut.getKey().endsWith("Guarantees"))
                return "%s names a reference in %s: a handout cannot hold it. Let the guarantee compute what it expects."
                        .formatted(cut.getKey().replace('/', '.'), String.join(", ", cut.getValue()));
        }
        return null;
    }

    /// What else lies in it: data and schemas, but no list of concepts.
    private SortedMap<String, byte[]> resources() {
        SortedMap<String, byte[]> kept = new TreeMap<>(pool.resources());
        kept.keySet()
                .removeIf(name -> name.startsWith("META-INF/") || name.startsWith("io/loadstone/grading/handout/"));
        return kept;
    }

    /// Names of its classes, as class files spell them.
    Set<String> classes() {
        Set<String> names = new TreeSet<>(reach.types());
        pool.classes().keySet().stream()
                .filter(name -> name.endsWith("/package-info") && names.stream().anyMatch(
                        type -> type.startsWith(name.substring(0, name.lastIndexOf('/') + 1))))
                .forEach(names::add);
        return names;
    }

    /// Whether nothing of a class was left out.
    boolean isWhole(String name) {
        ClassModel model = pool.classes().get(name);
        return model != null && reach.types().contains(name) && !reach.cut().containsKey(name)
                && model.methods().stream().allMatch(method -> reach.needs(name, method));
    }

    /// Mentions of classes that are not the project's, as class files spell them.
    Set<String> foreign() {
        Set<String> names = new TreeSet<>();
        Mentions mentions = new Mentions(names::add, names::add, call -> names.add(call.owner()));
        for (String type : reach.types()) {
            ClassModel model = pool.classes().get(type);
            if (model == null)
                continue;
            mentions.of(model);
            model.methods().stream().filter(method -> reach.needs(type, method)).forEach(mentions::of);
        }
        names.removeIf(pool.classes()::containsKey);
        return names;
    }

    /// The jar; the same classes give the same bytes.
    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out)) {
            for (String name : classes()) {
                ClassModel model = pool.classes().get(name);
                if (model != null)
                    put(jar, name + ".class", bytes(name, model));
            }
            for (Map.Entry<String, byte[]> resource : resources().entrySet())
                put(jar, resource.getKey(), resource.getValue());
        }
        return out.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(NO_TIME);
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }

    private byte[] bytes(String name, ClassModel model) {
        Set<String> cut = reach.cut().getOrDefault(name, Set.of());
        ClassFile writer = Reach.isShaken(name)
                ? classFile.withOptions(DebugElementsOption.DROP_DEBUG, LineNumbersOption.DROP_LINE_NUMBERS)
                : classFile;
        return writer.transformClass(model, (builder, element) -> {
            switch (element) {
                case MethodModel method when !reach.needs(name, method) -> {
                }
                case MethodModel method when cut.contains(Reach.key(method)) ->
                    builder.transformMethod(method, (made, part) -> {
                        if (part instanceof CodeModel)
                            made.withCode(code -> leftOut(code));
                        else
                            made.with(part);
                    });
                case InnerClassesAttribute inner -> builder.with(InnerClassesAttribute.of(inner.classes().stream()
                        .filter(one -> stays(one.innerClass().asInternalName())).toList()));
                case NestMembersAttribute nest -> builder.with(NestMembersAttribute.of(nest.nestMembers().stream()
                        .filter(member -> stays(member.asInternalName())).toList()));
                case PermittedSubclassesAttribute sealed -> builder.with(PermittedSubclassesAttribute.of(
                        sealed.permittedSubclasses().stream().filter(one -> stays(one.asInternalName())).toList()));
                case Attribute<?> source when Reach.isShaken(name)
                        && source.attributeName().equalsString("SourceFile") ->
                    {
                }
                default -> builder.with(element);
            }
        });
    }

    private static void leftOut(java.lang.classfile.CodeBuilder code) {
        ClassDesc thrown = ClassDesc.of(NoClassDefFoundError.class.getName());
        code.new_(thrown).dup().ldc("left out of the handout")
                .invokespecial(thrown, ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                .athrow();
    }

    /// Whether a class may still be named: it is in the jar, or is not ours.
    private boolean stays(String name) {
        return reach.types().contains(name) || !pool.classes().containsKey(name);
    }

    /// The sources that may be read: those of whole classes, and of the guarantees, whose laws are no secret.
    Stream<Path> readable(Path home) {
        return reach.types().stream().filter(name -> name.indexOf('$') < 0)
                .filter(name -> !name.startsWith("io/loadstone/grading/"))
                .filter(name -> Reach.isShaken(name) ? name.endsWith("Guarantees") : isWhole(name))
                .flatMap(name -> Stream.of("reference-impl", "property-tests")
                        .map(module -> home.resolve(module).resolve("src/main/java").resolve(name + ".java"))
                        .filter(Files::isRegularFile));
    }
}
