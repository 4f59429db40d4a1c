import { openDatabase } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "./forms";
import { noon } from "./noon";

/** Runs as its own process: logs a release under a request id and prints the outcome. */
const [path = "", requestId = ""] = process.argv.slice(2);
const db = openDatabase(path);
const outcome = await recordRelease(db, { id: "user:1" }, newPersonRelease({ requestId }), noon);
process.stdout.write(JSON.stringify(outcome));
db.$client.close();
