import { createInterface } from "node:readline";
import { openDatabase } from "@/db/ledger/open";
import { logReleases } from "./add-releases";

/**
 * Runs as its own process: for each line on standard input, logs one more invented release and prints a line once it is
 * written.
 */
const [path = "", first = "0"] = process.argv.slice(2);
const db = openDatabase(path);
let next = Number(first);
console.log("ready");
for await (const _ of createInterface(process.stdin)) {
  await logReleases(db, next, next + 1);
  next += 1;
  console.log("published");
}
db.$client.close();
