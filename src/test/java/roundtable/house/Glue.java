package roundtable.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * What a method of the glue does, with what it takes from the class above, read from its byte code, so that no table has to be kept beside it.
 *
 * @param forms the records as which it reads what somebody sent
 * @param outcomes what it can leave for the next gateway: enum constants and literals that it handles
 * @param decides whether it leaves an outcome at all
 */
record Glue(Set<Class<?>> forms, Set<String> outcomes, boolean decides) {

  static Glue of(ModelCall call) {
    return of(call.type(), call.method());
  }

  private static Glue of(Class<?> type, String method) {
    var reader = new Reader(method);
    read(type, reader);
    if (isOurs(type.getSuperclass())) {
      reader.inherited().map(name -> of(type.getSuperclass(), name)).forEach(reader::take);
    }
    return new Glue(reader.forms, reader.literals, reader.decides);
  }

  private static boolean isOurs(Class<?> type) {
    return type != null && type.getName().startsWith("roundtable.");
  }

  /** Every text that a class names. */
  static Set<String> literals(Class<?> type) {
    var reader = new Reader(null);
    read(type, reader);
    return reader.literals;
  }

  private static void read(Class<?> type, Reader reader) {
    try {
      new ClassReader(type.getName()).accept(reader, ClassReader.SKIP_DEBUG);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static class Reader extends ClassVisitor {

    private final String method;
    private final Set<String> own = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Set<Class<?>> forms = new HashSet<>();
    private final Set<String> literals = new HashSet<>();
    private String self;
    private boolean decides;

    Reader(String method) {
      super(SpringAsmInfo.ASM_VERSION);
      this.method = method;
    }

    /** What the method leaves to the class above: itself, or what it calls there. */
    Stream<String> inherited() {
      return own.contains(method) ? called.stream().filter(name -> !own.contains(name)) : Stream.of(method);
    }

    void take(Glue above) {
      forms.addAll(above.forms());
      literals.addAll(above.outcomes());
      decides |= above.decides();
    }

    @Override
    public void visit(int version, int access, String name, String generic, String above, String[] interfaces) {
      self = name;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
      own.add(name);
      return method == null || name.equals(method) || name.startsWith("lambda$" + method + "$") ? new Body() : null;
    }

    private class Body extends MethodVisitor {

      private Class<?> named;

      Body() {
        super(SpringAsmInfo.ASM_VERSION);
      }

      @Override
      public void visitLdcInsn(Object constant) {
        if (constant instanceof String text) {
          literals.add(text);
        } else if (constant instanceof Type type) {
          named = ClassUtils.resolveClassName(type.getClassName(), null);
        }
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String type) {
        if (Type.getType(type).getInternalName().equals(owner)) {
          literals.add(name);
        }
      }

      @Override
      public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
        if (owner.equals(self)) {
          called.add(name);
        }
        if (owner.endsWith("/CompletedForm") && name.equals("as")) {
          forms.add(named);
        }
        decides |= name.equals("outcome") || name.equals("passingOutcome") || name.equals("setVariable");
        addConstants(Type.getReturnType(type));
      }

      private void addConstants(Type type) {
        if (type.getSort() == Type.OBJECT && type.getClassName().startsWith("roundtable.")) {
          var constants = ClassUtils.resolveClassName(type.getClassName(), null).getEnumConstants();
          Arrays.stream(constants == null ? new Object[0] : constants).map(c -> ((Enum<?>) c).name())
              .forEach(literals::add);
        }
      }
    }
  }
}
