import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { buildFolder } from "@/ops/boot/build-folder.mjs";
import { readEnvironment } from "@/ops/environment";
import { log } from "@/ops/log/log";
import { nextEnvironment } from "@/ops/next-environment";
import { loadEnvFile } from "@/ops/start/load-env-file";
import { root } from "@/ops/start/root";
import { runServer } from "./run-server";

// Runs when loaded: by `npm start`, which becomes the front door, or as a separate program. The ledger must be
// prepared.
process.umask(0o077);
const mode = process.argv.includes("--dev") ? "dev" : "start";
process.chdir(root);
process.on("uncaughtException", (error) => {
  log.fatal("the front door ends after an error", error);
  process.exit(1);
});
try {
  loadEnvFile();
  const environment = readEnvironment(process.env);
  // Child processes belong to this build, even when a newer one becomes the current one.
  if (mode === "start") process.env.VIGILIA_BUILD ||= buildFolder();
  Object.assign(process.env, nextEnvironment(environment));
  process.exit(await runServer(mode, environment));
} catch (error) {
  // Before the first request a text names only the configuration, and the operator needs it.
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  if (!(error instanceof LedgerUnusable)) log.fatal("the server cannot start", error);
  process.exit(1);
}
