import { changeDetailsOf } from "@/db/changes/change-of";
import { altersPublic, decideOn } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SaveFacilityInput } from "@/domain/inputs/save-facility";
import { readEntity } from "@/domain/reading/read-entity";
import type { DocumentOf } from "@/domain/records/document";
import { slugOf } from "@/domain/values/slug-of";
import { listSamePlaces } from "./same-places";

/**
 * Writes a place of detention, new or revised. The id of a new one is made from its name and never changes. Refuses with
 * `name_taken` if another place has one of the names and the input does not say that they are two; `alias_is_state` if
 * an alias is the name of a state. Also refuses if the public would read something else and the form gives no reason.
 */
export function saveFacility(db: Db, actor: Actor, input: SaveFacilityInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "facility.create" : "facility.revise";
  return writeChange(db, actor, changeDetailsOf(action, input), now, (tx) => decide(tx, input, now));
}

function decide(tx: Tx, input: SaveFacilityInput, now: Date): Decision {
  const { id, version, name, aliases, facilityKind: kind, federalEntity, sourceUrl } = input;
  const required = id === null ? undefined : requireVersion(tx, "facility", id, version);
  if (required && !required.ok) return required;
  const current = required?.current;
  const state = aliases.find((alias) => readEntity(alias) !== null);
  if (state !== undefined) return refuse("alias_is_state", "aliases", { name: state });
  const answered = new Set(input.alike.split(" "));
  const same = listSamePlaces(tx, input).find((place) => !answered.has(place.id));
  if (same) return refuse("name_taken", "name", { name: same.name });
  const isTaken = (slug: string) => slug === "new" || findDocument(tx, "facility", slug) !== undefined;
  const document: DocumentOf<"facility"> = {
    type: "facility",
    id: id ?? slugOf(name, "place", isTaken),
    facts: { name, aliases, kind, federalEntity, sourceUrl },
    identity: {},
  };
  const context = openWriteContext(tx, now);
  return decideOn(context, current, document, revisionProblems(altersPublic(context, current, document), input));
}
