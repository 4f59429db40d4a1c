import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOn } from "@/db/changes/decide-on";
import { findSourceByAddress } from "@/db/changes/find-by-address";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SaveSourceInput } from "@/domain/inputs/source";
import type { DocumentOf } from "@/domain/records/document";
import { altersSource } from "@/domain/rules/alters-source";
import { addressKey } from "@/domain/values/address-key";
import { outletOf } from "@/domain/values/outlet-of";

/**
 * Writes a source, new or revised. Refuses with `source_taken` if another source has the same page. Also refuses if the
 * public would read something else and the form does not say whether it changed or was wrong.
 */
export function saveSource(db: Db, actor: Actor, input: SaveSourceInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "source.create" : "source.revise";
  return writeChange(db, actor, changeDetailsOf(action, input), now, (tx) => decide(tx, input, now));
}

function decide(tx: Tx, input: SaveSourceInput, now: Date): Decision {
  const { id, version, url, outlet, title, archivedUrl, publishedOn, language } = input;
  const required = id === null ? undefined : requireVersion(tx, "source", id, version);
  if (required && !required.ok) return required;
  const current = required?.current;
  // Two sources of one page may exist from before addresses were normalized.
  const moves = !current || addressKey(current.document.facts.url) !== addressKey(url);
  const taken = moves ? findSourceByAddress(tx, url) : undefined;
  if (taken && String(taken.id) !== id) return refuse("source_taken", "url", { source: taken.id });
  const page = { url, outlet: outlet || outletOf(url) };
  const document: DocumentOf<"source"> = {
    type: "source",
    id: id ?? String(nextNumber(tx, "source")),
    facts: { ...current?.document.facts, ...page, title, archivedUrl, publishedOn, language },
    identity: current?.document.identity ?? {},
  };
  const alters = current !== undefined && altersSource(current.document.facts, document.facts);
  return decideOn(openWriteContext(tx, now), current, document, revisionProblems(alters, input));
}
