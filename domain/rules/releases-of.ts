import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";

type Ended = Pick<Detention, "end" | "refuted">;

/** Returns every logged release of a detention: the refuted ones that a later end replaced, then the end itself. */
export function releasesOf({ end, refuted = [] }: Ended): Release[] {
  return end?.how === "release" ? [...refuted, end.release] : refuted;
}

/** Returns the detention with each of its releases changed by `alter`. */
export function withReleases(detention: Detention, alter: (release: Release) => Release): Detention {
  return {
    ...detention,
    ...(detention.refuted && { refuted: detention.refuted.map(alter) }),
    end: detention.end?.how === "release" ? { how: "release", release: alter(detention.end.release) } : detention.end,
  };
}

/** True if the person is still inside. A refuted release ended nothing. */
export function isOpen({ end }: Pick<Detention, "end">): boolean {
  return end === null || (end.how === "release" && end.release.verification === "refuted");
}

/** Returns the detention with another end. A refuted release does not prevent it: it stays, with its number. */
export function endedBy(detention: Detention, end: NonNullable<Detention["end"]>): Detention {
  if (detention.end?.how !== "release" || !isOpen(detention)) return { ...detention, end };
  const isSame = end.how === "release" && end.release.id === detention.end.release.id;
  return isSame
    ? { ...detention, end }
    : { ...detention, refuted: [...(detention.refuted ?? []), detention.end.release], end };
}
