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

/** Styles of the build in `folder` that need a newer browser, outside of `@supports`. */
export function builtStyles(folder: string): string[] {
  const sheets = filesWith(path.join(folder, "static"), ".css");
  if (sheets.length === 0) return [`${folder} has no styles`];
  return sheets.flatMap((name) => {
    const text = withoutSupports(readFileSync(path.join(folder, "static", name), "utf8"));
    return unknown.flatMap(([feature, loss]) => {
      const found = feature.exec(text);
      return found ? [`static/${name}: ${found[0].trim()} is unknown to older browsers: ${loss}`] : [];
    });
  });
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
