import { and, eq, ne } from "drizzle-orm";
import type { SaveSourceInput } from "@/domain/inputs/source";
import type { DocumentOf } from "@/domain/records/document";
import { type Actor, type Decision, type Outcome, refuse } from "../history/intent";
import { writeChange } from "../history/write-change";
import { nextNumber } from "../numbers";
import type { Db, Tx } from "../open";
import { requireVersion } from "../records/require-version";
import { sources } from "../schema/sources";

/** Writes a source, new or revised. Refused with `source_taken` where another one has the address. */
export function saveSource(db: Db, actor: Actor, input: SaveSourceInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "source.create" : "source.revise";
  return writeChange(db, actor, { action, requestId: input.requestId }, now, (tx) => decide(tx, input));
}

function decide(tx: Tx, { id, version, requestId: _request, ...facts }: SaveSourceInput): Decision {
  const required = id === null ? undefined : requireVersion(tx, "source", id, version);
  if (required && !required.ok) return required;
  const taken = tx
    .select()
    .from(sources)
    .where(and(eq(sources.url, facts.url), ne(sources.id, Number(id ?? 0))))
    .get();
  if (taken) return refuse("source_taken", "url", { source: taken.id });
  const outlet = facts.outlet || new URL(facts.url).hostname.replace(/^www\./, "");
  const document: DocumentOf<"source"> = {
    type: "source",
    id: id ?? String(nextNumber(tx, "source")),
    facts: { ...facts, outlet },
    identity: {},
  };
  return { ok: true, drafts: [{ document, base: required?.current.version ?? 0 }] };
}
