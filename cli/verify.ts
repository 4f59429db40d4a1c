import { type ChainReport, verifyChainInPages } from "@/db/history/verify-chain";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

/** `verify`: checks that the history is unchanged, and prints its last hash. */
export function verify(): Promise<void> {
  return withLedger(async (db) => say(await verifyChainInPages(db)));
}

function say({ changes, erasedParts, head, broken }: ChainReport) {
  if (broken.length > 0) throw new Refusal(broken.join("\n"));
  console.log(`${changes} cambios, ${erasedParts} partes borradas; todo concuerda.`);
  console.log(`${changes} changes, ${erasedParts} erased parts; no errors found.`);
  console.log(head);
}
