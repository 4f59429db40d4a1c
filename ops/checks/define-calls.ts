import ts from "typescript";
import { filesWith } from "./files";
import { isOpenDefine } from "./open-entries";
import { callsIn, importedFrom, isExported, parsedFile, valueExports } from "./parsed-file";

/** Functions that check the user on the server. */
const userChecks = ["requireSender", "requireStage", "requireStagedSender", "requireUser"];

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

/** Finds define… functions of trusted files that do not check the user, without those for people who are not signed in. */
export function uncheckedDefines(folder: string, trusted: RegExp): string[] {
  return filesWith(folder, ".ts").flatMap((name) => {
    if (!trusted.test(name)) return [];
    const source = parsedFile(folder, name);
    const defines = valueExports(source).filter((each) => each.name.startsWith("define") && !isOpenDefine(each.name));
    return defines
      .filter((each) => !checksUser(source, each.name) && !defineCallBelow(folder, source, each.name, trusted))
      .map((each) => `${name}:${each.line} ${each.name} does not check the user`);
  });
}

function checksUser(source: ts.SourceFile, name: string): boolean {
  const body = exportedFunction(source, name)?.body;
  return body !== undefined && callsIn(body).some((callee) => userChecks.includes(callee));
}

function defineCallBelow(folder: string, source: ts.SourceFile, name: string, trusted: RegExp): string | undefined {
  const body = exportedFunction(source, name)?.body;
  const made = body ? returnsOf(body).map(({ expression }) => defineCallOf(folder, expression, trusted)) : [];
  return made.every((callee) => callee !== undefined) ? made[0] : undefined;
}

function exportedFunction(source: ts.SourceFile, name: string): ts.FunctionDeclaration | undefined {
  return source.statements
    .filter(ts.isFunctionDeclaration)
    .find((each) => isExported(each) && each.name?.text === name);
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
