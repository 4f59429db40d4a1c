import type { Detention, PersonFacts, PersonIdentity } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { inOrder } from "@/domain/rules/in-order";
import { releasesOf } from "@/domain/rules/releases-of";
import { combinationOf } from "@/domain/values/combination";
import type { Disclosure } from "@/domain/values/vocabulary";
import { isPublicDetention, projectDetention } from "./project-detention";
import { projectRelease } from "./project-release";
import { noRows, type PublishedRows } from "./rows";
import { consentsToCase, shownName } from "./shown-name";

/** Returns the published detentions and releases of a person. */
export function projectPerson(facts: PersonFacts, identity: PersonIdentity | null, home: string): PublishedRows {
  const rows = noRows();
  const { disclosure } = facts;
  if (disclosure === "internal") return rows;
  const name = shownName(facts, identity);
  for (const { detention, release } of publishedReleases(facts)) {
    const projected = projectRelease({ release, ...sharedOf(facts, disclosure, detention, home) });
    rows.releases.push(projected.row);
    rows.releaseParts.push(...projected.parts);
    if (name) rows.names.push({ number: release.id, name });
  }
  for (const [index, detention] of inOrder(facts.detentions).filter(isPublicDetention).entries()) {
    const projected = projectDetention({
      number: detention.id,
      from: detention.from,
      custody: detention.custody.at(-1)?.state ?? null,
      end: detention.end,
      refuted: detention.refuted,
      legalStage: detention.legalStage,
      ordinal: index + 1,
      citations: detention.citations,
      ...sharedOf(facts, disclosure, detention, home),
    });
    rows.detentions.push(projected.row);
    rows.detentionParts.push(...projected.parts);
    if (name) rows.detentionNames.push({ number: detention.id, name });
  }
  return rows;
}

/** Returns the facts that a detention shares with the release that ended it: one person, last held in one place. */
function sharedOf(facts: PersonFacts, disclosure: Exclude<Disclosure, "internal">, detention: Detention, home: string) {
  const place = detention.custody.at(-1);
  const nationality = combinationOf(facts.nationalities, facts.secondNationality);
  return {
    disclosure,
    casePublic: consentsToCase(facts),
    grouped: false,
    place: { facility: place?.facility ?? null, federalEntity: place?.federalEntity ?? null },
    parts: [{ nationality, gender: facts.gender, headcount: 1 }],
    home,
  };
}

function publishedReleases(facts: PersonFacts): { detention: Detention; release: Release }[] {
  return facts.detentions.flatMap((detention) =>
    releasesOf(detention)
      .filter(({ publication }) => publication === "published")
      .map((release) => ({ detention, release })),
  );
}
