import { group } from "d3-array";
import { isSlipAway } from "./likeness";

/** How many misspellings of one word are looked for. */
const mostAlike = 40;

/** Finds the known sounds that a sound may be a slip of the pen away from. Asked twice, it answers from memory. */
export function alikeAmong(known: readonly string[]): (sound: string) => string[] {
  const byLength = group(known, (sound) => sound.length);
  const answers = new Map<string, string[]>();
  return (sound) => {
    const kept = answers.get(sound);
    if (kept) return kept;
    const near = [-2, -1, 0, 1, 2].flatMap((step) => byLength.get(sound.length + step) ?? []);
    const found = near.filter((other) => other !== sound && isSlipAway(sound, other)).slice(0, mostAlike);
    answers.set(sound, found);
    return found;
  };
}
