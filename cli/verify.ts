import { type ChainReport, verifyChain } from "@/db/history/verify-chain";
import { runJob } from "@/db/jobs/run-job";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

/** Says whether the history is as it was written, and with which hash it ends; or keeps a job's row with the answer. */
export function verify({ job }: { job?: string }): Promise<void> {
  return withLedger((db) => {
    if (job === undefined) say(verifyChain(db));
    else runJob(db, Number(job), (report) => verifyChain(db, report));
  });
}

function say({ changes, erasedParts, head, broken }: ChainReport) {
  if (broken.length > 0) throw new Refusal(broken.join("\n"));
  console.log(`${changes} cambios, ${erasedParts} partes borradas; todo concuerda.`);
  console.log(`${changes} changes, ${erasedParts} erased parts; everything holds.`);
  console.log(head);
}
