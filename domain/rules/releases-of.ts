import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";

type Ended = Pick<Detention, "end" | "refuted">;

/** Every release that was logged of a spell: those found untrue that a later end took the place of, then the end itself. */
export function releasesOf({ end, refuted = [] }: Ended): Release[] {
  return end?.how === "release" ? [...refuted, end.release] : refuted;
}

/** The spell with each of its releases as `alter` makes it. */
export function withReleases(detention: Detention, alter: (release: Release) => Release): Detention {
  return {
    ...detention,
    ...(detention.refuted && { refuted: detention.refuted.map(alter) }),
    end: detention.end?.how === "release" ? { how: "release", release: alter(detention.end.release) } : detention.end,
  };
}

/** Is the person still inside? A release that was found untrue ended nothing. */
export function isOpen({ end }: Pick<Detention, "end">): boolean {
  return end === null || (end.how === "release" && end.release.verification === "refuted");
}

/** The spell with another end. A release that was found untrue does not stand in its way: it stays, with its number. */
export function endedBy(detention: Detention, end: NonNullable<Detention["end"]>): Detention {
  if (detention.end?.how !== "release" || !isOpen(detention)) return { ...detention, end };
  const isSame = end.how === "release" && end.release.id === detention.end.release.id;
  return isSame
    ? { ...detention, end }
    : { ...detention, refuted: [...(detention.refuted ?? []), detention.end.release], end };
}
