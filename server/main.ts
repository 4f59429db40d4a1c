import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { readEnvironment } from "@/ops/environment";
import { nextEnvironment } from "@/ops/next-environment";
import { loadEnvFile } from "@/ops/start/load-env-file";
import { root } from "@/ops/start/root";
import { runServer } from "./run-server";

// Runs when loaded: by `npm start`, which becomes the front door, or as a separate program. The ledger must be
// prepared.
process.umask(0o077);
const mode = process.argv.includes("--dev") ? "dev" : "start";
process.chdir(root);
try {
  loadEnvFile();
  const environment = readEnvironment(process.env);
  Object.assign(process.env, nextEnvironment(environment));
  process.exit(await runServer(mode, environment));
} catch (error) {
  console.error(error instanceof LedgerUnusable ? error.message : error);
  process.exit(1);
}
