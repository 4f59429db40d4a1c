import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";

type Ended = Pick<Detention, "end" | "refuted">;

/** Every release that was logged of a spell: those found untrue that a later end took the place of, then the end itself. */
export function releasesOf({ end, refuted = [] }: Ended): Release[] {
  return end?.how === "release" ? [...refuted, end.release] : refuted;
}

/** The spell with each of its releases as `alter` makes it. */
export function withReleases(spell: Detention, alter: (release: Release) => Release): Detention {
  return {
    ...spell,
    ...(spell.refuted && { refuted: spell.refuted.map(alter) }),
    end: spell.end?.how === "release" ? { how: "release", release: alter(spell.end.release) } : spell.end,
  };
}

/** Is the person still inside? A release that was found untrue ended nothing. */
export function isOpen({ end }: Pick<Detention, "end">): boolean {
  return end === null || (end.how === "release" && end.release.verification === "refuted");
}

/** The spell with another end. A release that was found untrue does not stand in its way: it stays, with its number. */
export function endedBy(spell: Detention, end: NonNullable<Detention["end"]>): Detention {
  if (spell.end?.how !== "release" || !isOpen(spell)) return { ...spell, end };
  const isSame = end.how === "release" && end.release.id === spell.end.release.id;
  return isSame ? { ...spell, end } : { ...spell, refuted: [...(spell.refuted ?? []), spell.end.release], end };
}
