import type { Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { PersonFacts } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { fitsGroup } from "@/domain/rules/fits";
import { remainingHeadcount } from "@/domain/rules/remaining";
import { combinationOf } from "@/domain/values/combination";

/**
 * Returns the problems of linking a release to a group: the person must fit the group. Checked only when the link is
 * made; later corrections of either record do not undo it.
 */
export function joiningProblems(tx: Tx, before: Release | null, after: Release, person: PersonFacts): Problem[] {
  const { fromGroup } = after;
  if (fromGroup === null || fromGroup === before?.fromGroup) return [];
  const group = findDocument(tx, "group", fromGroup);
  if (!group) return [{ code: "group_unknown", field: "fromGroup" }];
  const { facts } = group.document;
  if (remainingHeadcount(facts) === 0) {
    return [{ code: "group_full", field: "fromGroup", values: { headcount: facts.headcount } }];
  }
  const nationality = combinationOf(person.nationalities, person.secondNationality);
  const { day, kind } = after;
  const fits = fitsGroup(facts, { nationality, gender: person.gender, day, kind });
  return fits ? [] : [{ code: "group_differs", field: "fromGroup" }];
}
