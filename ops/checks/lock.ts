import path from "node:path";
import { root } from "@/ops/start/root";
import { runTool } from "./run-tool";

/** The lock serves every platform and names no registry; see ops/complete-lock.mjs for why it can fall short. */
export function lock(folder: string): string[] {
  const { ok, output } = runTool(folder, path.join(root, "ops", "complete-lock.mjs"), "--check", folder);
  return ok ? [] : output.trim().split("\n");
}
