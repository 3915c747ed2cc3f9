package org.cellclaims.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What the compiler's own parser says of source files.
final class SourceRules {
  private SourceRules() {}

  /// Methods of more than so many lines, from signature to closing brace.
  static List<String> longMethods(List<Path> files, int most) throws IOException {
    List<String> wrong = new ArrayList<>();
    scan(files, (place, tree) -> {
      long lines = place.lines(tree);
      if (tree instanceof MethodTree method && lines > most) {
        wrong.add(place.of(tree) + " " + method.getName() + ": " + lines + " lines");
      }
    });
    return wrong;
  }

  /// Public types, and public methods of public types, without a doc comment above them. Methods
  /// that only fulfil what a supertype documents need none.
  static List<String> undocumented(List<Path> files) throws IOException {
    List<String> wrong = new ArrayList<>();
    scan(files, (place, tree) -> {
      if (needsDoc(tree) && !place.isDocumented(tree)) {
        wrong.add(place.of(tree) + " needs a doc comment");
      }
    });
    return wrong;
  }

  private static boolean needsDoc(Tree tree) {
    if (tree instanceof ClassTree type) {
      return isPublic(type.getModifiers());
    }
    return tree instanceof MethodTree method
        && isPublic(method.getModifiers())
        && !method.getName().contentEquals("<init>")
        && method.getModifiers().getAnnotations().stream()
            .noneMatch(a -> a.getAnnotationType().toString().equals("Override"));
  }

  private static boolean isPublic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC);
  }

  private static void scan(List<Path> files, BiConsumer<Place, Tree> each) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null,
          manager,
          null,
          List.of("-proc:none"),
          null,
          manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Place place = new Place(unit, positions);
        new Scanner(tree -> each.accept(place, tree)).scan(unit, null);
      }
    }
  }

  /// Hands on types that are not nested in methods, and their methods.
  private static final class Scanner extends TreeScanner<Void, Void> {
    private final Consumer<Tree> each;

    Scanner(Consumer<Tree> each) {
      this.each = each;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      each.accept(type);
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      each.accept(method);
      return super.visitMethod(method, nothing);
    }
  }

  /// Where trees of one file stand.
  private record Place(CompilationUnitTree unit, SourcePositions positions) {
    String of(Tree tree) {
      return Project.name(Path.of(unit.getSourceFile().toUri())) + ":" + line(tree);
    }

    long lines(Tree tree) {
      LineMap map = unit.getLineMap();
      long end = positions.getEndPosition(unit, tree);
      return end < 0 ? 0 : map.getLineNumber(end) - line(tree) + 1;
    }

    boolean isDocumented(Tree tree) {
      try {
        List<String> lines = Files.readAllLines(Path.of(unit.getSourceFile().toUri()));
        int above = (int) line(tree) - 2;
        return above >= 0 && lines.get(above).strip().startsWith("///");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private long line(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }
  }
}
