import { requireNodeVersion } from "./node-version.mjs";

/**
 * Runs a TypeScript module of ops/ on a machine that may have only Node: checks Node's version, installs the packages
 * in the lock, then loads the module. This file uses Node 14 syntax, so that an older Node can still print the message.
 * Other modules are imported after the check, because Node parses all static imports first.
 */
export function enter(module) {
  whenInstalled(() => loadTypeScript(module));
}

/** Runs `work` once Node and the packages are available; otherwise prints what is missing. */
export function whenInstalled(work) {
  if (!requireNodeVersion()) return;
  import("./install.mjs")
    .then((boot) => boot.installIfNeeded())
    .then((installed) => (installed ? work() : undefined))
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}

/** Loads a TypeScript module in this process, which takes 50 MB more from then on. */
export function loadTypeScript(module) {
  return import("tsx/esm/api").then((tsx) => {
    tsx.register();
    return import(module);
  });
}
