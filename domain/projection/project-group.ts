import { remainingParts } from "@/domain/groups/remaining";
import type { GroupFacts } from "@/domain/records/group";
import { projectRelease } from "./project-release";
import { noRows, type PublishedRows } from "./rows";

/** The published release of a group, less the people who were named since. Nothing where nobody is left. */
export function projectGroup(facts: GroupFacts, home: string): PublishedRows {
  const { release } = facts;
  const parts = remainingParts(facts);
  if (release?.publication !== "published" || facts.disclosure === "internal" || parts.length === 0) {
    return noRows();
  }
  const projected = projectRelease({
    release,
    disclosure: facts.disclosure,
    grouped: true,
    place: { facility: facts.facility, federalEntity: facts.federalEntity },
    parts,
    home,
  });
  return { ...noRows(), releases: [projected.row], releaseParts: projected.parts };
}
