package roundtable.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * What a method of the glue does, read from its byte code, so that no table has to be kept beside it.
 *
 * @param forms the records as which it reads what somebody sent
 * @param outcomes what it can leave for the next gateway: enum constants and literals that it handles
 * @param decides whether it leaves an outcome at all
 */
record Glue(Set<Class<?>> forms, Set<String> outcomes, boolean decides) {

  static Glue of(ModelCall call) {
    var reader = new Reader(call.method());
    read(call.type(), reader);
    return new Glue(reader.forms, reader.literals, reader.decides);
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
    private final Set<Class<?>> forms = new HashSet<>();
    private final Set<String> literals = new HashSet<>();
    private boolean decides;

    Reader(String method) {
      super(SpringAsmInfo.ASM_VERSION);
      this.method = method;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
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
