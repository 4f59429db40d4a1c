import { runTool } from "./run-tool";

/** Strict TypeScript over the whole tree; Next first writes the types of the routes. */
export function types(folder: string): string[] {
  const routes = runTool(folder, "node_modules/next/dist/bin/next", "typegen");
  if (!routes.ok) return routes.output.trim().split("\n");
  const { ok, output } = runTool(folder, "node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false");
  return ok ? [] : output.trim().split("\n");
}
