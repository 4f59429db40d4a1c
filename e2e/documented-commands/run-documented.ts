import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "@/ops/start/root";

/** What a row of the table gets: a prepared ledger of its own, and a way to run its command. */
export type Ledger = {
  databasePath: string;
  /** The folder of the ledger, which also takes the row's files. */
  folder: string;
  /** Runs the documented command with npm. Throws with its output if its exit code is not the expected one. */
  run: (options?: RunOptions) => string;
  /** Runs any other command of the console on the ledger. */
  cli: (...args: string[]) => string;
};

type RunOptions = {
  /** Replacements of placeholders and examples in the command. */
  fill?: Record<string, string>;
  /** Arguments that the documentation leaves out. */
  add?: string[];
  code?: number;
};

export function ledgerFor(command: string, databasePath: string): Ledger {
  const env = { ...process.env, VIGILIA_DATABASE: databasePath, VIGILIA_URL: "" };
  const npm = (args: string[], code = 0) => {
    const { status, stdout, stderr } = spawnSync("npm", args, { cwd: root, env, encoding: "utf8" });
    if (status === code) return `${stdout}${stderr}`;
    throw new Error(`npm ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  };
  return {
    databasePath,
    folder: path.dirname(databasePath),
    run: ({ fill = {}, add = [], code } = {}) => {
      const [, ...words] = command.split(" ");
      for (const word of Object.keys(fill)) if (!words.includes(word)) throw new Error(`${command} has no ${word}`);
      return npm([...words.map((word) => fill[word] ?? word), ...add], code);
    },
    cli: (...args) => npm(["run", "cli", "--", ...args]),
  };
}
