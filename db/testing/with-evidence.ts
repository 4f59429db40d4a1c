import { randomUUID } from "node:crypto";
import type { Db } from "@/db/ledger/open";
import { attachEvidence } from "@/db/sources/attach-evidence";
import { saveSource } from "@/db/sources/save-source";
import { saveSourceInput } from "@/domain/inputs/source";
import { photograph, received } from "./evidence-files";
import { noon } from "./noon";
import { recordOf, written } from "./written";

/** Attaches a photograph to a new source. Returns the file's hash and the source's id. */
export async function withEvidence(db: Db, colour: string, now = noon): Promise<{ hash: string; source: string }> {
  const actor = { id: "user:1" };
  const input = saveSourceInput.parse({ requestId: randomUUID(), url: `https://ejemplo.test/${colour.slice(1)}` });
  const source = recordOf(await saveSource(db, actor, input, now), "source").id;
  const file = received(db, await photograph(colour), "foto.jpg");
  written(await attachEvidence(db, actor, { requestId: randomUUID(), source, file }, now));
  return { hash: file.hash, source };
}
