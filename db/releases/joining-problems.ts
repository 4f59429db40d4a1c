import type { Problem } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import type { PersonFacts } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { isOfRelease } from "@/domain/rules/fits";
import { joiningProblem } from "@/domain/rules/joining";
import { combinationOf } from "@/domain/values/combination";
import { groupWithDrafts } from "./group-with-drafts";

/**
 * Returns the problems of linking a release to a group: the person must fit the group. Checked only when the link is
 * made; later corrections of either record do not undo it.
 */
export function joiningProblems(tx: Tx, before: Release | null, after: Release, person: PersonFacts): Problem[] {
  const { fromGroup } = after;
  if (fromGroup === null || fromGroup === before?.fromGroup) return [];
  const group = groupWithDrafts(tx, fromGroup);
  if (!group) return [{ code: "group_unknown", field: "fromGroup" }];
  const { profile } = person;
  const nationality = combinationOf(profile.nationalities, profile.secondNationality);
  const problem = isOfRelease(group, after)
    ? joiningProblem(group, { nationality, gender: profile.gender }, readSettings(tx).homeCountry)
    : "group_differs";
  return problem ? [{ code: problem, field: "fromGroup" }] : [];
}
