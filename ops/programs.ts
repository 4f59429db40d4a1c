import path from "node:path";

/**
 * Where a build puts the console's commands, as one file: to load the hundreds that they are made of takes longer than
 * many a job. It lies as deep as ops/start, from where the project's folder is found.
 */
export const builtCli = path.join(".next", "cli", "main.mjs");

/** Where a build puts the front door, which `npm start` runs. As deep as ops/start too. */
export const builtServer = path.join(".next", "front-door", "main.mjs");

/**
 * For node when it runs a server: MiB for new objects, where V8 would take 16 three times. `npm start` in package.json has
 * them too.
 */
export const serverHeap = ["--max-semi-space-size=4"];

/** Arguments for node, in the project's folder, that run a command of the console: as it was built, or as it stands. */
export function cliArguments(isBuilt: boolean): string[] {
  return isBuilt ? [builtCli] : ["--import", "tsx", "cli/main.ts"];
}
