import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { openDatabase } from "@/db/ledger/open";
import { attachEvidence } from "@/db/sources/attach-evidence";
import { deleteEvidence } from "@/db/sources/withdraw-evidence";
import { withdrawEvidenceInput } from "@/domain/inputs/evidence";
import { photograph, received } from "./evidence-files";
import { noon } from "./noon";

/**
 * Runs as its own process until it is killed: repeatedly attaches photographs to source 1 and deletes them. Prints a
 * line when it has started.
 */
const [path = ""] = process.argv.slice(2);
const db = openDatabase(path);
const actor = { id: "user:1" };
for (let index = 1; ; index += 1) {
  const file = received(db, await photograph(`#${index.toString(16).padStart(6, "0")}`, 300, 300), `${index}.jpg`);
  const outcome = await attachEvidence(db, actor, { requestId: randomUUID(), source: "1", file }, noon);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  if (index === 1) process.stdout.write("begun");
  if (index > 3) {
    const evidence = String(index - 3);
    const input = withdrawEvidenceInput.parse({ requestId: randomUUID(), source: "1", evidence, reason: "x" });
    await deleteEvidence(db, actor, input, noon);
  }
  await nextTurn();
}
