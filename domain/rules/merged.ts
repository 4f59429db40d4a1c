import { type DetentionTexts, noCaseTexts } from "@/domain/records/case";
import { consentIdentityOf } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity, type PersonFacts, type PersonIdentity } from "@/domain/records/person";
import type { PersonProfile } from "@/domain/records/profile";
import { filled } from "@/domain/values/filled";
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
      identity: {
        ...mergedIdentity(kept.identity ?? noIdentity, other.identity ?? noIdentity),
        cases: mergedCases(kept.identity?.cases ?? [], other.identity?.cases ?? [], detentions.joined),
        ...consentIdentityOf((isRevoked(kept.facts, other.facts) ? other : kept).identity ?? noIdentity),
      },
    },
    other: { ...other, facts: { ...other.facts, detentions: detentions.left, gone: { how: "merged", into: kept.id } } },
    conflicts: detentions.conflicts,
  };
}

function mergedFacts(facts: PersonFacts, { id, facts: other }: Person): PersonFacts {
  return {
    ...facts,
    profile: mergedProfile(facts.profile, other.profile),
    ...mergedConsent(facts, other),
    mergedFrom: [...(facts.mergedFrom ?? []), ...(other.mergedFrom ?? []), id],
  };
}

/** The consent of `facts` stays, unless the other one was revoked: then no name is shown until there is a new one. */
function mergedConsent(facts: PersonFacts, other: PersonFacts): Pick<PersonFacts, "disclosure" | "consent"> {
  const disclosure = other.disclosure === "internal" ? "internal" : facts.disclosure;
  if (!isRevoked(facts, other)) return { disclosure, consent: facts.consent };
  return { disclosure: disclosure === "named" ? "counted_only" : disclosure, consent: other.consent };
}

/** True if only the consent of the other record was revoked. */
function isRevoked(facts: PersonFacts, other: PersonFacts): boolean {
  return other.consent.revokedOn !== null && facts.consent.revokedOn === null;
}

/** The two fields of the nationality stay together. */
function mergedProfile(profile: PersonProfile, other: PersonProfile): PersonProfile {
  const { nationalities, secondNationality } = profile.nationalities.length === 0 ? other : profile;
  return { ...filled(profile, other), nationalities, secondNationality };
}

/** The texts of two records of one detention become one; a blank text is taken from the other record. */
function mergedCases(
  kept: readonly DetentionTexts[],
  other: readonly DetentionTexts[],
  joined: ReadonlyMap<number, number>,
): DetentionTexts[] {
  const cases = new Map(kept.map((texts) => [texts.detention, texts]));
  for (const texts of other) {
    const detention = joined.get(texts.detention) ?? texts.detention;
    cases.set(detention, { ...filled(cases.get(detention) ?? { ...noCaseTexts, detention }, texts), detention });
  }
  return [...cases.values()];
}

function mergedIdentity(identity: PersonIdentity, other: PersonIdentity): PersonIdentity {
  const names = `${other.givenNames} ${other.surnames}`.trim();
  const own = searchKey(identity.givenNames, identity.surnames, identity.alsoKnownAs);
  const isNew = names !== "" && !own.includes(searchKey(names));
  return {
    ...filled(identity, other),
    givenNames: identity.givenNames,
    surnames: identity.surnames,
    alsoKnownAs: [identity.alsoKnownAs, isNew ? names : "", other.alsoKnownAs].filter(Boolean).join("; ").slice(0, 240),
    contacts: [...identity.contacts, ...other.contacts].slice(0, 10),
    note: [identity.note, other.note].filter(Boolean).join("\n\n").slice(0, 4000),
  };
}
