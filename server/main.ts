import { readEnvironment } from "@/ops/environment";
import { runServer } from "./run-server";

// Runs when it is loaded: by `npm start`, which becomes the front door, or as a program of its own. The ledger must be
// prepared.
process.umask(0o077);
process.exit(await runServer(process.argv.includes("--dev") ? "dev" : "start", readEnvironment(process.env)));
