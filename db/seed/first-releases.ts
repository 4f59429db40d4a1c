import { type AddedSources, citeUrl } from "@/db/changes/cite-url";
import { nextNumber } from "@/db/ledger/numbers";
import type { Tx } from "@/db/ledger/open";
import type { Citation } from "@/domain/records/citation";
import { noConsent } from "@/domain/records/consent";
import type { RecordDocument } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Release } from "@/domain/records/release";

const runrunes =
  "https://runrun.es/noticias/596652/se-confirma-excarcelacion-de-cinco-espanoles-tras-anuncio-de-jorge-rodriguez/";
const efectoCocuyo =
  "https://efectococuyo.com/la-humanidad/foro-penal-contabiliza-823-presos-politicos-en-venezuela-hay-100-mujeres/";
const voz = "https://voz.us/es/mundo/260108/32373/venezuela-gobierno-espanol-confirma-liberacion-cinco-rehenes.html";

/**
 * Returns the first records: the six verified persons released on 8 January 2026, as one public figure and a group of
 * five.
 */
export function firstReleases(tx: Tx): RecordDocument[] {
  const sources: AddedSources = new Map();
  const cite = (...urls: string[]): Citation[] =>
    urls.map((url) => ({ source: citeUrl(tx, url, sources), tier: null }));
  const person: RecordDocument = {
    type: "person",
    id: String(nextNumber(tx, "person")),
    facts: {
      profile: { ...noProfile, nationalities: ["VE"], gender: "male", sector: "civilian", ageGroup: "adult" },
      consent: { ...noConsent, basis: "public_figure", scope: "name_and_case" },
      disclosure: "named",
      detentions: [
        {
          id: nextNumber(tx, "detention"),
          from: "2025-01-07",
          publication: "published",
          legalStage: null,
          custody: [],
          end: { how: "release", release: releaseOf(tx, "publisher:foro-penal", cite(runrunes, efectoCocuyo)) },
          citations: cite(efectoCocuyo),
        },
      ],
    },
    identity: { ...noIdentity, givenNames: "Enrique", surnames: "Márquez" },
  };
  const group: RecordDocument = {
    type: "group",
    id: String(nextNumber(tx, "group")),
    facts: {
      event: "release",
      headcount: 5,
      parts: [
        { nationality: "ES", gender: null, headcount: 4 },
        { nationality: "ES+?", gender: null, headcount: 1 },
      ],
      facility: null,
      federalEntity: null,
      disclosure: "counted_only",
      detention: null,
      release: { ...releaseOf(tx, "state:ES", cite(runrunes, voz)), detailPublic: true },
      named: [],
    },
    identity: { note: "" },
  };
  return [...sources.values(), person, group];
}

function releaseOf(tx: Tx, verifiedBy: string, citations: Citation[]): Release {
  return {
    id: nextNumber(tx, "release"),
    day: "2026-01-08",
    kind: "unknown",
    verification: "verified",
    verifiedBy,
    verifiedOn: null,
    publication: "published",
    detailPublic: false,
    fromGroup: null,
    citations,
  };
}
