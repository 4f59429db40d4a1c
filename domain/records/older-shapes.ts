import { noCase, noCaseTexts } from "./case";
import { noConsent } from "./consent";
import type { RecordType } from "./document";
import { noIdentity } from "./person";
import { noProfile } from "./profile";

type Data = Record<string, unknown>;

/** Turns the facts of one shape into those of the next; `upgrades[0]` reads shape 1. */
const factUpgrades: Partial<Record<RecordType, ((facts: Data) => Data)[]>> = { person: [personFactsOf2] };

/** Returns stored facts in today's shape. `shape`: the number of the shape in which they were written. */
export function factsInShape(type: RecordType, shape: number, facts: Data): Data {
  const upgraded = (factUpgrades[type] ?? []).slice(shape - 1).reduce((data, upgrade) => upgrade(data), facts);
  return type === "person" ? withBlanks(upgraded) : upgraded;
}

/** Adds the fields that profile and consent did not have yet, blank. Such a field needs no shape of its own. */
function withBlanks({ profile, consent, ...rest }: Data): Data {
  const known = [
    profile && { profile: { ...noProfile, ...profile } },
    consent && { consent: { ...noConsent, ...consent } },
  ];
  return Object.assign({}, rest, ...known);
}

/** Returns a stored identity in today's shape. Fields that its shape did not have are blank. */
export function identityInShape(type: RecordType, identity: Data): Data {
  return type === "person" ? { ...noIdentity, ...identity } : identity;
}

/** Returns the shape in which facts without a number were written, such as the drafts of a proposal. */
export function shapeOfFacts(type: RecordType, facts: Data): number {
  return type === "person" && "profile" in facts ? 2 : 1;
}

/** Shape 1 had profile and consent as single fields; missing ones were absent. */
function personFactsOf2(facts: Data): Data {
  const { nationalities, secondNationality, gender, sector, ageGroup, ...rest } = facts;
  const profile = { ...noProfile, nationalities, secondNationality, gender, sector, ageGroup };
  return { ...withConsent(rest), profile };
}

/**
 * Returns the input of an action in today's form. Proposals of version 1 have profile and consent as single fields;
 * inputs without them are returned as they are.
 */
export function inputInShape(input: Data): Data {
  if (!("consentBasis" in input || "consent" in input)) return input;
  const nested =
    "nationalities" in input ? personFactsOf2(input) : "consentBasis" in input ? withConsent(input) : input;
  const { cases: _apart, ...blank } = noIdentity;
  const detentions = (input.detentions as Data[] | undefined)?.map((each) => ({ case: blankCase, ...each }));
  return { ...("profile" in nested && blank), ...withBlanks(nested), ...(detentions && { detentions }) };
}

const blankCase = { ...noCase, ...noCaseTexts };

function withConsent(data: Data): Data {
  const { consentBasis, consentOn, consentScope, consentUntil, ...rest } = data;
  const stated = { basis: consentBasis, on: consentOn, scope: consentScope ?? null, until: consentUntil ?? null };
  const consent = { ...noConsent, ...stated };
  return { ...rest, consent };
}
