import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A file of the project as a syntax tree. */
export function parsedFile(folder: string, name: string): ts.SourceFile {
  const text = readFileSync(path.join(folder, name), "utf8");
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

/** The project's file from which a name is imported under its own name, or undefined. */
export function importedFrom(folder: string, source: ts.SourceFile, imported: string): string | undefined {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const isNamed = bindings.elements.some(({ name, propertyName }) => name.text === imported && !propertyName);
    if (isNamed) return resolved(folder, source.fileName, statement.moduleSpecifier.text);
  }
  return undefined;
}

function resolved(folder: string, from: string, specifier: string): string | undefined {
  const target = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
  return [`${target}.ts`, `${target}.tsx`].find((file) => existsSync(path.join(folder, file)));
}

type ValueExport = { name: string; line: number; value?: ts.Expression };

/** The exports of a file that exist at run time; `value` only for a constant with an initial value. */
export function valueExports(source: ts.SourceFile): ValueExport[] {
  return source.statements.flatMap((statement): ValueExport[] => {
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    if (ts.isExportAssignment(statement)) return [{ name: "default", line, value: statement.expression }];
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : [{ name: "export { … }", line }];
    if (!isExported(statement) || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
      return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name, initializer: value }) => ({
        name: name.getText(),
        line,
        ...(value && { value }),
      }));
    }
    const isDefault = modifiersOf(statement).includes(ts.SyntaxKind.DefaultKeyword);
    const declared =
      ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? statement.name : undefined;
    return [{ name: isDefault ? "default" : (declared?.text ?? "export"), line }];
  });
}

export function isExported(statement: ts.Statement): boolean {
  return modifiersOf(statement).includes(ts.SyntaxKind.ExportKeyword);
}

export function modifiersOf(node: ts.Node): ts.SyntaxKind[] {
  return ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : [];
}

/** Names of the functions that are called anywhere in a node. */
export function callsIn(node: ts.Node): string[] {
  const own = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? [node.expression.text] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...callsIn(child));
  });
  return [...own, ...below];
}
