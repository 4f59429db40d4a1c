import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesWith } from "./files";
import { isDropped, isUnfinished } from "./query-chain";

/** Functions whose callback runs inside a transaction. */
const transactional = new Set(["transaction", "inTransaction", "writeChange"]);

/**
 * Finds two mistakes that SQLite and drizzle do not report: an `async` callback in a transaction (code after its first
 * `await` runs outside of the transaction), and a query without `.run()`, `.get()`, `.all()` or `.values()` (it never runs).
 */
export function unfinishedQueries(folder: string): string[] {
  return filesWith(folder, ".ts", ".tsx").flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const violations: string[] = [];
    const visit = (node: ts.Node): void => {
      const fault = ts.isCallExpression(node) ? faultOf(node, source) : undefined;
      if (fault) violations.push(`${name}:${source.getLineAndCharacterOfPosition(node.end).line + 1} ${fault}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return violations;
  });
}

function faultOf(call: ts.CallExpression, source: ts.SourceFile): string | undefined {
  const callee = nameOf(call.expression);
  if (callee && transactional.has(callee) && call.arguments.some((argument) => isAsync(argument, source))) {
    return `${callee}(…) gets an async callback`;
  }
  const chain = isUnfinished(call);
  if (chain === "write") return "a write is built and never run: .run(), .get() or .all() is missing";
  if (chain === "read" && isDropped(call, transactional)) return "a query is built and dropped: nothing reads it";
  return undefined;
}

function nameOf(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}

/** True for an async function, or the name of one declared in the same file. */
function isAsync(argument: ts.Expression, source: ts.SourceFile): boolean {
  if (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) return hasAsync(argument);
  if (!ts.isIdentifier(argument)) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === argument.text) found ||= hasAsync(node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === argument.text) {
      const value = node.initializer;
      found ||= value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) && hasAsync(value);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function hasAsync(node: ts.FunctionLikeDeclaration): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}
