import { createInterface } from "node:readline";
import { openDatabase } from "@/db/ledger/open";
import { logReleases } from "./add-releases";

/** A process of its own: for each line it reads it logs one more invented release, and answers when that is written. */
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
