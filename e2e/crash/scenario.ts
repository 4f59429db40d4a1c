import type { Random } from "./random";

/** What a scenario found: promises of the server, how many of them hold, and a sentence for each other fault. */
export type Result = { acknowledged: number; found: number; faults: string[] };

/** `kills`: how often the scenario kills something. */
export type Context = { random: Random; kills: number };

export type Scenario = {
  title: string;
  /** Kills of a short and of a full run. */
  kills: { short: number; full: number };
  run: (context: Context) => Promise<Result>;
};

/** Returns the result of promises, of which some are missing, and of further faults. */
export function resultOf(acknowledged: number, missing: readonly string[], faults: readonly string[] = []): Result {
  return { acknowledged, found: acknowledged - missing.length, faults: [...missing, ...faults] };
}
