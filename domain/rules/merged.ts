import type { DocumentOf } from "@/domain/records/document";
import { noIdentity, type PersonFacts, type PersonIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";
import { type MergedDetentions, mergedDetentions } from "./merged-detentions";

type Person = DocumentOf<"person">;

/**
 * Two records of one person as they shall stand: `kept` with everything that hung on either, `other` gone, with nothing
 * but the tombstones of numbers that are no more. What `kept` says wins; what it does not say it takes from `other`.
 * Who is internal in one of them stays hidden.
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
