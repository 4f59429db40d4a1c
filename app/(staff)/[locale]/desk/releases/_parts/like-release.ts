import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { releaseForm } from "@/app/(staff)/_shared/records/release-form";
import type { Values } from "@/components/form-state/form-state";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";

/**
 * The shared values of a logged release: day, kind, verification, sources and place, without the person. `like` is
 * `person-7` or `group-3`.
 */
export function likeRelease(db: Db, like: string): Values {
  const [type, id = ""] = like.split("-");
  const shared = type === "person" ? ofPerson(db, id) : type === "group" ? ofGroup(db, id) : undefined;
  if (!shared) return {};
  const { fromGroup: _of, publication: _state, ...release } = releaseForm(db, shared.release);
  return flatten({ ...release, facility: shared.facility, federalEntity: shared.federalEntity });
}

function ofPerson(db: Db, id: string) {
  const detention = findDocument(db, "person", id)?.document.facts.detentions.findLast(
    ({ end }) => end?.how === "release",
  );
  if (detention?.end?.how !== "release") return undefined;
  const { facility = null, federalEntity = null } = detention.custody.at(-1) ?? {};
  return { release: detention.end.release, facility, federalEntity };
}

function ofGroup(db: Db, id: string) {
  const facts = findDocument(db, "group", id)?.document.facts;
  return facts?.release ? { ...facts, release: facts.release } : undefined;
}
