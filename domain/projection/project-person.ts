import type { Detention, PersonFacts, PersonIdentity } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { inOrder } from "@/domain/rules/in-order";
import { releasesOf } from "@/domain/rules/releases-of";
import { combinationOf } from "@/domain/values/combination";
import { isPublicDetention, projectDetention } from "./project-detention";
import { projectRelease } from "./project-release";
import { noRows, type PublishedRows } from "./rows";
import { allowsCase, shownDisclosure, shownName, shownUntil } from "./shown-name";

/** Returns the published detentions and releases of a person. */
export function projectPerson(facts: PersonFacts, identity: PersonIdentity | null, home: string): PublishedRows {
  const rows = noRows();
  const disclosure = shownDisclosure(facts, identity);
  if (disclosure === "internal") return rows;
  const name = shownName(facts, identity);
  const until = shownUntil(facts);
  const shared = { disclosure, casePublic: allowsCase(facts, identity), until, grouped: false, home };
  for (const { detention, release } of publishedReleases(facts)) {
    const projected = projectRelease({ release, ...shared, ...peopleOf(facts, detention) });
    rows.releases.push(projected.row);
    rows.releaseParts.push(...projected.parts);
    if (name) rows.names.push({ number: release.id, name, until });
  }
  for (const [index, detention] of inOrder(facts.detentions).filter(isPublicDetention).entries()) {
    const projected = projectDetention({
      number: detention.id,
      from: detention.from,
      custody: detention.custody.at(-1)?.state ?? null,
      end: detention.end,
      refuted: detention.refuted,
      legalStage: detention.legalStage,
      case: detention.case,
      sector: facts.profile.sector,
      ordinal: index + 1,
      citations: detention.citations,
      ...shared,
      ...peopleOf(facts, detention),
    });
    rows.detentions.push(projected.row);
    rows.detentionParts.push(...projected.parts);
    if (name) rows.detentionNames.push({ number: detention.id, name, until });
  }
  return rows;
}

/** Returns the facts that a detention shares with the release that ended it: one person, last held in one place. */
function peopleOf({ profile }: PersonFacts, detention: Detention) {
  const place = detention.custody.at(-1);
  const nationality = combinationOf(profile.nationalities, profile.secondNationality);
  return {
    place: { facility: place?.facility ?? null, federalEntity: place?.federalEntity ?? null },
    parts: [{ nationality, gender: profile.gender, headcount: 1 }],
  };
}

function publishedReleases(facts: PersonFacts): { detention: Detention; release: Release }[] {
  return facts.detentions.flatMap((detention) =>
    releasesOf(detention)
      .filter(({ publication }) => publication === "published")
      .map((release) => ({ detention, release })),
  );
}
