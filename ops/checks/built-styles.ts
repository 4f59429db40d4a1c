import { readFileSync } from "node:fs";
import path from "node:path";
import { filesWith } from "./files";

/** What some browser in package.json's `browserslist` does not know, and what the page loses there. */
const unknown: [RegExp, string][] = [
  [/color-mix\(|light-dark\(|ok(?:lch|lab)\(/, "a colour becomes black or transparent"],
  [/[{;]\s*(?:translate|rotate|scale)\s*:/, "an element stays where it is; use transform"],
  [/[\d.](?:dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi)\b/, "a length is ignored"],
  [/@layer\b|@container\b|@scope\b|@starting-style\b/, "all rules inside are ignored"],
  [/@media[^{]*(?:[<>]|\bwidth\s*=)/, "all rules inside are ignored"],
  [/[{;]\s*inset\s*:/, "an element loses its place"],
  [/[{;}]\s*&|\{[^{}]*\s&/, "nested rules are ignored"],
];

/**
 * Rows whose items are words with nothing but `gap` between them. Safari before 14.1 ignores `gap` in a flex row:
 * the words run into each other unless `@supports not (inset: 0)` gives the items a margin.
 */
const rowsOfWords = [
  ".chart-actions",
  ".cluster",
  ".files",
  ".legend",
  ".milestones",
  ".milestones li",
  ".record-standing",
  ".record-title",
  ".site-footer nav",
  ".site-header nav",
];

/** Styles of the build in `folder` that need a newer browser, outside of `@supports`, and rows without a fallback. */
export function builtStyles(folder: string): string[] {
  const sheets = filesWith(path.join(folder, "static"), ".css");
  if (sheets.length === 0) return [`${folder} has no styles`];
  const texts = sheets.map((name) => readFileSync(path.join(folder, "static", name), "utf8"));
  const faults = sheets.flatMap((name, index) => {
    const text = withoutSupports(texts[index] ?? "");
    return unknown.flatMap(([feature, loss]) => {
      const found = feature.exec(text);
      return found ? [`static/${name}: ${found[0].trim()} is unknown to older browsers: ${loss}`] : [];
    });
  });
  return [...faults, ...rowsWithoutMargin(texts.join("\n"))];
}

/** Rows of words that have a `gap` and no margin for browsers that ignore it. */
function rowsWithoutMargin(css: string): string[] {
  const spaced = /@supports not \(inset: ?0\) ?\{([^{}]+)\{margin-inline-end:/.exec(css)?.[1]?.split(",") ?? [];
  const withGap = [...css.matchAll(/([^{}]+)\{[^{}]*\bgap:/g)].flatMap(([, selectors = ""]) => selectors.split(","));
  return rowsOfWords
    .filter((row) => withGap.some((each) => ` ${each}`.endsWith(` ${row}`)) && !spaced.includes(`${row}>*`))
    .map((row) => `${row} has a gap and no margin in \`@supports not (inset: 0)\`: its words run into each other`);
}

/** The text without comments, strings and the bodies of `@supports`. */
function withoutSupports(css: string): string {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"]*"|'[^']*'/g, '""');
  const at = text.indexOf("@supports");
  if (at === -1) return text;
  let depth = 0;
  for (let index = text.indexOf("{", at); index < text.length; index++) {
    if (text[index] === "{") depth++;
    if (text[index] === "}" && --depth === 0) return text.slice(0, at) + withoutSupports(text.slice(index + 1));
  }
  return text.slice(0, at);
}
