import path from "node:path";
import { builtScripts } from "@/ops/checks/built-scripts";
import { builtStyles } from "@/ops/checks/built-styles";
import { countChecks } from "@/ops/checks/run-checks";
import { root } from "@/ops/start/root";
import type { Counts } from "./section";

/** Checks that the built scripts and styles work in the browsers that package.json names. */
export function runBuiltChecks(): Counts {
  return countChecks({ "built scripts": builtScripts, "built styles": builtStyles }, path.join(root, ".next"));
}
