import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "@/ops/start/root";
import { runTool } from "./run-tool";

const places = [
  "app",
  "auth",
  "bench",
  "cli",
  "components",
  "db",
  "domain",
  "e2e",
  "messages",
  "ops",
  "server",
  "instrumentation.ts",
  "instrumentation-client.ts",
];

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string; via?: { name: string }[] }[] };
}

const configs = [".dependency-cruiser.cjs", ".dependency-cruiser.folders.cjs"];

/** Returns one line for each import between files or folders that breaks a rule. */
export function importRules(folder: string): string[] {
  const present = places.filter((place) => existsSync(path.join(folder, place)));
  return configs.flatMap((config) => violations(folder, present, path.join(root, config)));
}

function violations(folder: string, present: string[], config: string): string[] {
  const cruiser = path.join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const { output } = runTool(folder, cruiser, ...present, "--config", config, "--output-type", "json");
  if (!output.startsWith("{")) return [output];
  const report = JSON.parse(output) as Report;
  return report.summary.violations.map(({ rule, from, to, via }) => {
    const road = via && via.length > 0 ? via.map((step) => step.name) : [to];
    return `${rule.name}: ${[from, ...road].join(" → ")}`;
  });
}
