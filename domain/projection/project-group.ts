import type { GroupFacts } from "@/domain/records/group";
import { remainingParts } from "@/domain/rules/remaining";
import { isPublicDetention, projectDetention } from "./project-detention";
import { projectRelease } from "./project-release";
import { noRows, type PublishedRows } from "./rows";

/**
 * Returns the published detention and release of a group, without members named since, and the numbers of these members.
 * If nobody remains, only the numbers.
 */
export function projectGroup(facts: GroupFacts, home: string): PublishedRows {
  const parts = remainingParts(facts, home);
  const { disclosure } = facts;
  if (disclosure === "internal") return noRows();
  const named = { namedMembers: memberRows(facts) };
  if (parts.length === 0) return { ...noRows(), ...named };
  const shared = {
    disclosure,
    grouped: true,
    place: { facility: facts.facility, federalEntity: facts.federalEntity },
    parts,
    home,
  };
  return { ...noRows(), ...named, ...releaseRows(facts, shared), ...detentionRows(facts, shared) };
}

type Shared = Omit<Parameters<typeof projectRelease>[0], "release">;

function memberRows({ release, detention, named }: GroupFacts): PublishedRows["namedMembers"] {
  if (release?.publication !== "published") return [];
  const end = { how: "release" as const, release };
  const isDetentionPublic = detention !== null && isPublicDetention({ ...detention, end });
  return named.map(({ release: member }) => ({
    release: release.id,
    detention: isDetentionPublic ? detention.id : null,
    member,
  }));
}

function releaseRows({ release }: GroupFacts, shared: Shared): Partial<PublishedRows> {
  if (release?.publication !== "published") return {};
  const projected = projectRelease({ release, ...shared });
  return { releases: [projected.row], releaseParts: projected.parts };
}

function detentionRows({ detention, release }: GroupFacts, shared: Shared): Partial<PublishedRows> {
  if (!detention || detention.id === null) return {};
  const end = release && { how: "release" as const, release };
  if (!isPublicDetention({ ...detention, end })) return {};
  const projected = projectDetention({
    number: detention.id,
    from: detention.from,
    custody: detention.state,
    end,
    legalStage: null,
    ordinal: 1,
    citations: detention.citations,
    ...shared,
  });
  return { detentions: [projected.row], detentionParts: projected.parts };
}
