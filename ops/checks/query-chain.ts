import ts from "typescript";

const finishing = new Set(["run", "get", "all", "execute", "prepare", "iterate", "toSQL", "as", "getSQL"]);
const writing = new Set(["insert", "update", "delete"]);
const reading = new Set(["select", "selectDistinct", "selectDistinctOn"]);
/** Names of connections and transactions: `db`, `tx`, `this.db`, `readDb`. */
const connection = /^(db|tx|database|ledger)$|(Db|Tx|Database)$/;

/** Returns what an unfinished drizzle chain would do, if the call is its outermost; otherwise undefined. */
export function isUnfinished(call: ts.CallExpression): "read" | "write" | undefined {
  if (isInsideChain(call)) return undefined;
  const steps: { name: string; args: number }[] = [];
  let at: ts.Expression = call;
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
    steps.unshift({ name: at.expression.name.text, args: at.arguments.length });
    at = at.expression.expression;
  }
  const begin = steps[0]?.name === "with" ? steps[1] : steps[0];
  if (!begin || !(writing.has(begin.name) || reading.has(begin.name))) return undefined;
  if (!isConnection(at) && !looksLikeDrizzle(steps.map((step) => step.name))) return undefined;
  // With arguments, `.values(…)` sets what to insert; without, it returns the rows.
  const finished = steps.some((step) => finishing.has(step.name) || (step.name === "values" && step.args === 0));
  if (finished) return undefined;
  return writing.has(begin.name) ? "write" : "read";
}

/** True if the chain's value is unused: it is a statement, or the result of a callback whose result is ignored. */
export function isDropped(call: ts.CallExpression, callbacks: Set<string>): boolean {
  let node: ts.Node = call;
  while (ts.isAwaitExpression(node.parent) || ts.isVoidExpression(node.parent) || isWrapped(node)) node = node.parent;
  if (ts.isExpressionStatement(node.parent)) return true;
  const callback = node.parent;
  if (!ts.isArrowFunction(callback) || !ts.isCallExpression(callback.parent)) return false;
  const callee = callback.parent.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  return name === "forEach" || callbacks.has(name);
}

function isWrapped(node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node.parent) || ts.isNonNullExpression(node.parent);
}

function isInsideChain(call: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(call.parent) && ts.isCallExpression(call.parent.parent);
}

function isConnection(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return connection.test(expression.text);
  return ts.isPropertyAccessExpression(expression) && connection.test(expression.name.text);
}

/** These pairs of steps occur only in drizzle, whatever the connection is called. */
function looksLikeDrizzle([first, second]: string[]): boolean {
  const pair = `${first}.${second}`;
  return ["insert.values", "insert.select", "update.set", "delete.where", "select.from"].includes(pair);
}
