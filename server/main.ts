import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { readEnvironment } from "@/ops/environment";
import { runServer } from "./run-server";

// Runs when it is loaded: by `npm start`, which becomes the front door, or as a program of its own. The ledger must be
// prepared.
process.umask(0o077);
const mode = process.argv.includes("--dev") ? "dev" : "start";
try {
  process.exit(await runServer(mode, readEnvironment(process.env)));
} catch (error) {
  console.error(error instanceof LedgerUnusable ? error.message : error);
  process.exit(1);
}
