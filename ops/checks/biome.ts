import { runTool } from "./run-tool";

const biome = "node_modules/@biomejs/biome/bin/biome";

/** Finds files that are not formatted; `npm run format` fixes them. */
export function formatting(folder: string): string[] {
  return ask(folder, "format");
}

/** Biome's recommended rules and the order of imports. */
export function lint(folder: string): string[] {
  return ask(folder, "check", "--formatter-enabled=false", "--error-on-warnings");
}

function ask(folder: string, command: string, ...options: string[]): string[] {
  const { ok, output } = runTool(folder, biome, command, ...options, "--max-diagnostics=100", ".");
  return ok ? [] : output.trim().split("\n");
}
