import path from "node:path";
import { buildFolder } from "./boot/build-folder.mjs";

/**
 * Bundle of the console's commands, written by the build. Loading its hundreds of modules takes longer than many
 * commands run. It has the same folder depth as ops/start, which locates the project's folder.
 */
export const cliBundle = "cli.mjs";

/** Bundle of the front door, written by the build and run by `npm start`. Same folder depth as ops/start. */
export const serverBundle = "front-door.mjs";

/**
 * Node option for servers: size of the young generation in MiB, for which V8 would use three times 16. `npm start` in
 * package.json has the same value.
 */
export const serverHeap = ["--max-semi-space-size=4"];

/** Returns the path of the built front door, relative to the project's folder. */
export function builtServer(): string {
  return path.join(buildFolder(), serverBundle);
}

/**
 * Returns the node arguments that run a command of the console from the project's folder, either bundled or from
 * source.
 */
export function cliArguments(isBuilt: boolean): string[] {
  return isBuilt ? [path.join(buildFolder(), cliBundle)] : ["--import", "tsx", "cli/main.ts"];
}
