import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStyleSheet, type StyleSheet } from "@/components/pictures/style-sheet";

const folder = join(/* turbopackIgnore: true */ process.cwd(), "components", "style");

let sheet: StyleSheet | undefined;

/** Returns the style sheets of the pages' charts, which pictures inline. They are read once. */
export function pictureSheet(): StyleSheet {
  sheet ??= parseStyleSheet(
    ["tokens", "plot", "chart", "bars"].map((name) => readFileSync(join(folder, `${name}.css`), "utf8")).join("\n"),
  );
  return sheet;
}
