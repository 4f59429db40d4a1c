import ts from "typescript";
import { importedFrom, isExported, parsedFile } from "./parsed-file";

/**
 * The define… function of a `trusted` file that makes a value, or undefined. A define… function elsewhere counts if
 * all that it returns is made by a trusted one.
 */
export function defineCallOf(folder: string, value: ts.Expression | undefined, trusted: RegExp): string | undefined {
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return undefined;
  const callee = value.expression.text;
  const file = callee.startsWith("define") ? importedFrom(folder, value.getSourceFile(), callee) : undefined;
  if (file === undefined) return undefined;
  return trusted.test(file) ? callee : defineCallBelow(folder, parsedFile(folder, file), callee, trusted);
}

function defineCallBelow(folder: string, source: ts.SourceFile, name: string, trusted: RegExp): string | undefined {
  const declared = source.statements.find(
    (each): each is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(each) && isExported(each) && each.name?.text === name,
  );
  if (!declared?.body) return undefined;
  const made = returnsOf(declared.body).map(({ expression }) => defineCallOf(folder, expression, trusted));
  return made.every((callee) => callee !== undefined) ? made[0] : undefined;
}

/** The return statements of a function, without those of functions inside it. */
function returnsOf(node: ts.Node): ts.ReturnStatement[] {
  const found: ts.ReturnStatement[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isReturnStatement(child)) found.push(child);
    else if (!ts.isFunctionLike(child)) found.push(...returnsOf(child));
  });
  return found;
}
