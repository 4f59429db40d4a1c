import { spawnSync } from "node:child_process";

/** Runs a tool that is installed in the project with node itself, in the given folder, with its output as text. */
export function runTool(folder: string, file: string, ...args: string[]): { ok: boolean; output: string } {
  const result = spawnSync(process.execPath, [file, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  if (result.error) throw result.error;
  return { ok: result.status === 0, output: `${result.stdout}${result.stderr}` };
}
