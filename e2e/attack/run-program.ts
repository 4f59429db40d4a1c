import { spawn } from "node:child_process";

/** What a program printed, and its exit code: null if it was stopped because its time was over. */
export type Run = { code: number | null; output: string };

type Given = { folder: string; seconds: number; env?: Record<string, string> };

/** Runs a program of the system with a folder as its home. Returns undefined if it is not installed. */
export function runProgram(
  name: string,
  args: readonly string[],
  { folder, seconds, env = {} }: Given,
): Promise<Run | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: folder,
      env: { ...process.env, LANG: "C.UTF-8", HOME: folder, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
    });
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => ("code" in error && error.code === "ENOENT" ? resolve(undefined) : reject(error)));
    child.on("close", (code) => {
      process.off("exit", kill);
      resolve({ code, output });
    });
  });
}

/** The failure of a section whose program is not installed. */
export function missing(name: string): string {
  return `${name} is not installed: apt-get install ${name}`;
}
