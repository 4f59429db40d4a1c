import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesWith, isTest } from "./files";

/**
 * Returns a function that is true for message keys in use. A key is used by a string that equals it (`t("kind.pardon")`,
 * or a table of keys), or by a template whose fixed beginning ends in a dot (`t(`kind.${kind}`)`).
 */
export function usedMessages(folder: string): (key: string) => boolean {
  const literals = new Set<string>();
  const prefixes = new Set<string>();
  for (const name of filesWith(folder, ".ts", ".tsx")) {
    if (isTest(name) || name.startsWith("ops/")) continue;
    const text = readFileSync(path.join(folder, name), "utf8");
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      const beginning = ts.isTemplateExpression(node) ? node.head.text : "";
      const end = beginning.lastIndexOf(".");
      if (/^[\w.-]+$/.test(beginning) && end > 0) prefixes.add(beginning.slice(0, end + 1));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return (key) => literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix));
}
