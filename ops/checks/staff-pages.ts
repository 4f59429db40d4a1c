import ts from "typescript";
import { filesWith } from "./files";
import { openEntries } from "./open-entries";
import { callsIn, importedFrom, modifiersOf, parsedFile, valueExports } from "./parsed-file";

const page = /^app\/\(staff\)\/(.+\/)?page\.tsx?$/;
const check = { name: "requirePageUser", file: "app/(staff)/_shared/pages/require-page-user.ts" };
/** Files whose functions read the ledger. */
const reads = /^(db\/|app\/\(staff\)\/_shared\/pages\/require-record\.ts$)/;

/** Layouts are not run for every request, so each page of the staff awaits the user check before it reads the ledger. */
export function staffPages(folder: string): string[] {
  return filesWith(folder, ".ts", ".tsx")
    .filter((name) => page.test(name) && !openEntries.has(name))
    .flatMap((name) => violationsIn(folder, name));
}

function violationsIn(folder: string, name: string): string[] {
  const source = parsedFile(folder, name);
  const others = valueExports(source).filter((each) => each.name !== "default");
  const unchecked = others.map((each) => `${name}:${each.line} ${each.name} runs without the user check`);
  const statements = defaultFunction(source)?.body?.statements ?? [];
  const at = importedFrom(folder, source, check.name) === check.file ? statements.findIndex(isCheck) : -1;
  if (at < 0) return [...unchecked, `${name} does not await ${check.name}(…) as a statement of its own`];
  const early = statements
    .slice(0, at)
    .flatMap(callsIn)
    .find((callee) => reads.test(importedFrom(folder, source, callee) ?? ""));
  return early === undefined ? unchecked : [...unchecked, `${name} calls ${early}(…) before the user check`];
}

function defaultFunction(source: ts.SourceFile): ts.FunctionDeclaration | undefined {
  return source.statements
    .filter(ts.isFunctionDeclaration)
    .find((each) => modifiersOf(each).includes(ts.SyntaxKind.DefaultKeyword));
}

/** `await requirePageUser(…);` or `const user = await requirePageUser(…);`. */
function isCheck(statement: ts.Statement): boolean {
  const values = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ initializer }) => initializer)
    : [ts.isExpressionStatement(statement) ? statement.expression : undefined];
  return values.some(
    (value) =>
      value !== undefined &&
      ts.isAwaitExpression(value) &&
      ts.isCallExpression(value.expression) &&
      value.expression.expression.getText() === check.name,
  );
}
