import { searchKey } from "./search-key";

const longest = 60;

/**
 * Returns an id made from a name: "Cárcel de Ejemplo" is `carcel-de-ejemplo`. If it is taken, a number follows. `blank`:
 * the id of a name without Latin letters or digits.
 */
export function slugOf(name: string, blank: string, isTaken: (slug: string) => boolean): string {
  const latin = searchKey(name)
    .split(" ")
    .map((word) => word.replace(/[^a-z0-9]/g, ""))
    .filter(Boolean);
  const slug = latin.join("-").slice(0, longest).replace(/-$/, "") || blank;
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number++) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
}
