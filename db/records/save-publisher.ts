import { changeDetailsOf } from "@/db/changes/change-of";
import { altersPublic, decideOn } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, type Problem, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SavePublisherInput } from "@/domain/inputs/save-publisher";
import type { DocumentOf } from "@/domain/records/document";
import { layoutFrom, readItem } from "@/domain/records/layout-items";
import { layoutProblems } from "@/domain/rules/layout-problems";
import { slugOf } from "@/domain/values/slug-of";
import { listSamePublishers } from "./same-publishers";

/**
 * Writes a publisher, new or revised. The id of a new one is made from its short name and never changes. Refuses with
 * `name_taken` if another publisher has one of the names and the input does not say that they are two. Also refuses if
 * the public would read something else and the form gives no reason.
 */
export function savePublisher(db: Db, actor: Actor, input: SavePublisherInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "publisher.create" : "publisher.revise";
  return writeChange(db, actor, changeDetailsOf(action, input), now, (tx) => decide(tx, input, now));
}

function decide(tx: Tx, input: SavePublisherInput, now: Date): Decision {
  const { id, version, nameEs, nameEn, shortEs, shortEn, stance, url } = input;
  const items = (input.bulletin ?? []).map(({ item }) => item);
  const required = id === null ? undefined : requireVersion(tx, "publisher", id, version);
  if (required && !required.ok) return required;
  const current = required?.current;
  const answered = new Set(input.alike.split(" "));
  const same = listSamePublishers(tx, input).find((publisher) => !answered.has(publisher.id));
  if (same) return refuse("name_taken", "nameEs", { name: same.name });
  const isTaken = (slug: string) => slug === "new" || findDocument(tx, "publisher", slug) !== undefined;
  const bulletin = input.bulletin ? layoutFrom(items) : current?.document.facts.bulletin;
  const document: DocumentOf<"publisher"> = {
    type: "publisher",
    id: id ?? slugOf(shortEs, "publisher", isTaken),
    facts: { nameEs, nameEn, shortEs, shortEn, stance, url, ...(bulletin && { bulletin }) },
    identity: {},
  };
  const context = openWriteContext(tx, now);
  return decideOn(context, current, document, [
    ...layoutProblems(items),
    ...unknownPlaces(tx, items),
    ...revisionProblems(altersPublic(context, current, document), input),
  ]);
}

function unknownPlaces(tx: Tx, items: readonly string[]): Problem[] {
  return items.flatMap((text, index) => {
    const item = readItem(text);
    if (!item || "measure" in item || item.dimension !== "facility") return [];
    const isKnown = findDocument(tx, "facility", item.category) !== undefined;
    return isKnown ? [] : [{ code: "facility_unknown", field: `bulletin.${index}.item` }];
  });
}
