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
import type { DocumentOf, FactsOf } from "@/domain/records/document";
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

type Facts = FactsOf<"source">;

function decide(tx: Tx, input: SaveSourceInput, now: Date): Decision {
  const { id, version, url } = input;
  const required = id === null ? undefined : requireVersion(tx, "source", id, version);
  if (required && !required.ok) return required;
  const current = required?.current;
  // Two sources of one page may exist from before addresses were normalized.
  const moves = addressKey(current?.document.facts.url ?? "") !== addressKey(url ?? "");
  const taken = moves && url !== null ? findSourceByAddress(tx, url) : undefined;
  if (taken && String(taken.id) !== id) return refuse("source_taken", "url", { source: taken.id });
  const document: DocumentOf<"source"> = {
    type: "source",
    id: id ?? String(nextNumber(tx, "source")),
    facts: factsFrom(input, current?.document.facts.evidence),
    identity: { ...evidenceNames(current?.document.identity), ...(input.note !== "" && { note: input.note }) },
  };
  const alters = current !== undefined && altersSource(current.document.facts, document.facts);
  return decideOn(openWriteContext(tx, now), current, document, revisionProblems(alters, input));
}

/** Returns the facts of a source. A contact has none of the facts of a page, and a page none of a contact. */
function factsFrom(input: SaveSourceInput, evidence: Facts["evidence"]): Facts {
  const { url, outlet, title, archivedUrl, publishedOn, language, contact, contactOn, takenBy } = input;
  const files = evidence && { evidence };
  if (url !== null)
    return { url, outlet: outlet || outletOf(url), title, archivedUrl, publishedOn, language, ...files };
  return {
    ...{ url, outlet: "", title: "", archivedUrl: null, publishedOn: null, language: null },
    ...(contact && { contact }),
    ...(contactOn && { contactOn }),
    ...(takenBy && { takenBy }),
    ...files,
  };
}

function evidenceNames(identity: DocumentOf<"source">["identity"] | undefined) {
  return identity?.evidence ? { evidence: identity.evidence } : {};
}
