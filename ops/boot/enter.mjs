import { requireNodeVersion } from "./node-version.mjs";

/**
 * Runs a TypeScript module of ops/ on a machine that may have nothing but Node: checks Node's version, installs what
 * the lock names, then loads the module. Syntax here stays at Node 14, so that an older one can still print a sentence;
 * the rest is imported only after the check, because Node parses all static imports first.
 */
export function enter(module) {
  whenInstalled(() => loadTypeScript(module));
}

/** Does `work` once Node and the packages are there, or says what is missing. */
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

/** Loads a TypeScript module in this process, which from then on takes 50 MB more. */
export function loadTypeScript(module) {
  return import("tsx/esm/api").then((tsx) => {
    tsx.register();
    return import(module);
  });
}
