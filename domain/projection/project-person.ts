import { combinationOf } from "@/domain/nationality/combination";
import type { Detention, PersonFacts, PersonIdentity } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { projectRelease } from "./project-release";
import { noRows, type PublishedRows } from "./rows";
import { shownName } from "./shown-name";

/** The published releases of a person. */
export function projectPerson(facts: PersonFacts, identity: PersonIdentity | null, home: string): PublishedRows {
  const rows = noRows();
  if (facts.disclosure === "internal") return rows;
  const name = shownName(facts, identity);
  for (const { detention, release } of publishedReleases(facts)) {
    const place = detention.custody.at(-1);
    const projected = projectRelease({
      release,
      disclosure: facts.disclosure,
      grouped: false,
      place: { facility: place?.facility ?? null, federalEntity: place?.federalEntity ?? null },
      parts: [
        {
          nationality: combinationOf(facts.nationalities, facts.secondNationality),
          gender: facts.gender,
          headcount: 1,
        },
      ],
      home,
    });
    rows.releases.push(projected.row);
    rows.releaseParts.push(...projected.parts);
    if (name) rows.names.push({ number: release.id, name });
  }
  return rows;
}

function publishedReleases(facts: PersonFacts): { detention: Detention; release: Release }[] {
  return facts.detentions.flatMap((detention) =>
    detention.end?.how === "release" && detention.end.release.publication === "published"
      ? [{ detention, release: detention.end.release }]
      : [],
  );
}
