import { group } from "d3-array";
import { isSlipAway } from "./likeness";

/** Maximum number of misspellings of one word to search for. */
const mostAlike = 40;

/**
 * Returns a function that finds known sounds of which a sound may be a misspelling. Repeated queries come from a cache.
 */
export function similarSoundsIn(known: readonly string[]): (sound: string) => string[] {
  const byLength = group(known, (sound) => sound.length);
  const cache = new Map<string, string[]>();
  return (sound) => {
    const cached = cache.get(sound);
    if (cached) return cached;
    const near = [-2, -1, 0, 1, 2].flatMap((step) => byLength.get(sound.length + step) ?? []);
    const found = near.filter((other) => other !== sound && isSlipAway(sound, other)).slice(0, mostAlike);
    cache.set(sound, found);
    return found;
  };
}
