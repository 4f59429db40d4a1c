import type { DocumentOf } from "@/domain/records/document";
import { noIdentity, type PersonFacts, type PersonIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";
import { type MergedDetentions, mergedDetentions } from "./merged-detentions";

type Person = DocumentOf<"person">;

/**
 * Returns two records of one person after a merge. `kept` gets everything that referred to either; `other` is marked as
 * gone, with only the tombstones of removed numbers. Values of `kept` win; missing ones come from `other`. A person who
 * is internal in either record stays hidden.
 */
export function merged(
  kept: Person,
  other: Person,
): { kept: Person; other: Person } & Pick<MergedDetentions, "conflicts"> {
  const detentions = mergedDetentions(kept.facts.detentions, other.facts.detentions);
  return {
    kept: {
      ...kept,
      facts: { ...mergedFacts(kept.facts, other), detentions: detentions.kept },
      identity: mergedIdentity(kept.identity ?? noIdentity, other.identity ?? noIdentity),
    },
    other: { ...other, facts: { ...other.facts, detentions: detentions.left, gone: { how: "merged", into: kept.id } } },
    conflicts: detentions.conflicts,
  };
}

function mergedFacts(facts: PersonFacts, { id, facts: other }: Person): PersonFacts {
  const isUnknown = facts.nationalities.length === 0;
  return {
    ...facts,
    nationalities: isUnknown ? other.nationalities : facts.nationalities,
    secondNationality: isUnknown ? other.secondNationality : facts.secondNationality,
    gender: facts.gender ?? other.gender,
    sector: facts.sector ?? other.sector,
    ageGroup: facts.ageGroup ?? other.ageGroup,
    disclosure: other.disclosure === "internal" ? "internal" : facts.disclosure,
    mergedFrom: [...(facts.mergedFrom ?? []), ...(other.mergedFrom ?? []), id],
  };
}

function mergedIdentity(identity: PersonIdentity, other: PersonIdentity): PersonIdentity {
  const names = `${other.givenNames} ${other.surnames}`.trim();
  const own = searchKey(identity.givenNames, identity.surnames, identity.alsoKnownAs);
  const isNew = names !== "" && !own.includes(searchKey(names));
  return {
    ...identity,
    alsoKnownAs: [identity.alsoKnownAs, isNew ? names : "", other.alsoKnownAs].filter(Boolean).join("; ").slice(0, 240),
    document: identity.document || other.document,
    birthDate: identity.birthDate ?? other.birthDate,
    note: [identity.note, other.note].filter(Boolean).join("\n\n").slice(0, 4000),
  };
}
