import { readFileSync } from "node:fs";
import path from "node:path";
import { type Node, parse } from "acorn";
import { full } from "acorn-walk";
import { filesWith } from "./files";

/** The newest edition of JavaScript that every browser in package.json's `browserslist` reads. */
const languageLevel = 2021;

/**
 * Methods that some of those browsers lack and that Next does not add. It adds `Array.prototype.at`, `Object.hasOwn`
 * and `URL.canParse`.
 */
const missing = new Set([
  "findLast",
  "findLastIndex",
  "fromAsync",
  "groupBy",
  "isWellFormed",
  "randomUUID",
  "requestIdleCallback",
  "structuredClone",
  "toReversed",
  "toSorted",
  "toSpliced",
  "withResolvers",
]);

/** Scripts of the build in `folder` that a supported browser cannot run: their language, methods and expressions. */
export function builtScripts(folder: string): string[] {
  const { polyfillFiles }: { polyfillFiles: string[] } = JSON.parse(
    readFileSync(path.join(folder, "build-manifest.json"), "utf8"),
  );
  const scripts = filesWith(path.join(folder, "static"), ".js").filter(
    // Browsers that know modules do not load these.
    (name) => !polyfillFiles.includes(`static/${name}`),
  );
  if (scripts.length === 0) return [`${folder} has no scripts`];
  return scripts.flatMap((name) =>
    faultsOf(readFileSync(path.join(folder, "static", name), "utf8")).map((fault) => `static/${name}: ${fault}`),
  );
}

function faultsOf(code: string): string[] {
  try {
    parse(code, { ecmaVersion: languageLevel, sourceType: "script" });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [`not ECMAScript ${languageLevel}: ${error.message}`];
  }
  const faults = new Set<string>();
  full(parse(code, { ecmaVersion: languageLevel, sourceType: "script" }), (node) => {
    const fault = faultOf(node as Inspected);
    if (fault) faults.add(fault);
  });
  return [...faults];
}

/** The parts of acorn's nodes that are read here. */
interface Inspected extends Node {
  callee?: Inspected;
  expression?: Inspected;
  property?: Inspected;
  computed?: boolean;
  name?: string;
  regex?: { pattern: string };
}

function faultOf(node: Inspected): string | undefined {
  if (node.type === "CallExpression" && node.callee) {
    const name = nameOf(node.callee);
    if (name && missing.has(name)) return `${name}() is missing in older browsers`;
  }
  if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) return `Safari 14 cannot read /${node.regex.pattern}/`;
  return undefined;
}

function nameOf(callee: Inspected): string | undefined {
  if (callee.type === "ChainExpression" && callee.expression) return nameOf(callee.expression);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && !callee.computed ? callee.property?.name : undefined;
}
