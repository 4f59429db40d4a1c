import type { Heading, Traits } from "./read-heading";

/** What the headings above a line say about it. */
export type Section = Pick<Heading, "place" | "facility" | "federalEntity" | "isUnread"> & Traits;

export const noTraits: Traits = {
  kind: null,
  gender: null,
  sector: null,
  ageGroup: null,
  destination: null,
  isUnconfirmed: false,
};
const noPlace: ReturnType<typeof placeOf> = { place: "", facility: null, federalEntity: null, isUnread: false };

export type Sections = {
  heading: (heading: Heading) => void;
  /** Returns the section of a person's line at this position. */
  person: () => Section;
};

/**
 * Returns a reader that follows the headings of a list. A heading with a place replaces the place above. A heading about
 * people ("Mujeres:", "Libertad plena:") replaces the one above. If one directly follows the other, both apply, and the
 * outer one also applies to the next inner ones: "Libertad plena: Tocorón: … Rodeo II: …". "Por confirmar" applies until
 * a heading announces releases, because a doubtful line must not become a verified one.
 */
export function sections(): Sections {
  let place = noPlace;
  let traits = noTraits;
  let isUnconfirmed = false;
  let outer: "place" | "traits" | null = null;
  let last: "place" | "traits" | null = null;
  return {
    heading: (heading) => {
      const namesPlace = heading.place !== "" || heading.federalEntity !== null || heading.isUnread;
      const describes = hasTraits(heading);
      if (!namesPlace && !describes) outer = null;
      if (namesPlace && outer === "place") outer = null;
      if (describes && outer === "traits") outer = null;
      if (namesPlace && last === "traits") outer = "traits";
      if (!namesPlace && describes && last === "place") outer = "place";
      if (namesPlace || outer !== "place") place = namesPlace ? placeOf(heading) : noPlace;
      if (describes || outer !== "traits") traits = describes ? traitsOf(heading) : noTraits;
      if (namesPlace && describes) outer = null;
      if (heading.isUnconfirmed) isUnconfirmed = true;
      else if (heading.announces) isUnconfirmed = false;
      last = namesPlace === describes ? null : namesPlace ? "place" : "traits";
    },
    person: () => {
      last = null;
      return { ...place, ...traits, isUnconfirmed };
    },
  };
}

function hasTraits(heading: Heading): boolean {
  const { kind, gender, sector, ageGroup, destination, isUnconfirmed } = heading;
  return isUnconfirmed || [kind, gender, sector, ageGroup, destination].some((each) => each !== null);
}

function placeOf({ place, facility, federalEntity, isUnread }: Heading) {
  return { place, facility, federalEntity, isUnread };
}

function traitsOf({ kind, gender, sector, ageGroup, destination, isUnconfirmed }: Heading): Traits {
  return { kind, gender, sector, ageGroup, destination, isUnconfirmed };
}
