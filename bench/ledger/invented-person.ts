import type { Citation } from "@/domain/records/citation";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Release } from "@/domain/records/release";
import { addDays } from "@/domain/values/day";
import type { ReleaseKind, Verification } from "@/domain/values/vocabulary";

/** The numbers that the ledger gave to a person, the detention and the release. */
export type Numbers = { person: number; detention: number; release: number };

const firstDay = "2026-01-08";
const days = 300;

/** Mostly the home country, and every combination that pages and filters distinguish. */
const nationalities = [
  ...Array.from({ length: 17 }, () => ["VE"]),
  ["CO"],
  ["CO", "VE"],
  ["ES", "VE"],
  ["US"],
  ["IT", "VE"],
  ["AR"],
];
const kinds: ReleaseKind[] = ["precautionary_measures", "full_freedom", "amnesty", "unknown", "pardon"];
const verifications: Verification[] = ["verified", "verified", "reported", "announced"];
const facilities = ["tocoron", "rodeo-i", "rodeo-ii", "ramo-verde", null];

/** Returns an invented person, detained and released. The same number gives the same person. */
export function inventedPerson(index: number, numbers: Numbers, citations: Citation[]): DocumentOf<"person"> {
  const isNamed = index % 10 === 0;
  const facility = at(facilities, index);
  return {
    type: "person",
    id: String(numbers.person),
    facts: {
      profile: {
        ...noProfile,
        nationalities: at(nationalities, index),
        gender: at(["male", "female", null] as const, index),
        sector: "civilian",
        ageGroup: "adult",
      },
      consent: { ...noConsent, basis: isNamed ? "own" : null },
      disclosure: isNamed ? "named" : "counted_only",
      detentions: [
        {
          id: numbers.detention,
          from: addDays(firstDay, -400 + (index % 390)),
          publication: "published",
          legalStage: null,
          custody: [{ from: null, state: "prison", facility, federalEntity: null }],
          end: { how: "release", release: inventedRelease(index, numbers.release, citations) },
          citations,
        },
      ],
    },
    identity: { ...noIdentity, givenNames: "Persona", surnames: `Inventada ${String(index).padStart(6, "0")}` },
  };
}

function inventedRelease(index: number, id: number, citations: Citation[]): Release {
  const verification = at(verifications, index);
  return {
    id,
    // The factor is coprime with the number of days, so that neighbouring numbers get distant days.
    day: addDays(firstDay, (index * 7) % days),
    kind: at(kinds, index),
    verification,
    verifiedBy: verification === "verified" ? "publisher:foro-penal" : null,
    verifiedOn: null,
    publication: "published",
    detailPublic: index % 3 === 0,
    fromGroup: null,
    citations,
  };
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
