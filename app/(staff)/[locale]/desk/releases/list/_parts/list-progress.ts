/** How many lines of a list were matched, of how many. */
export type Progress = { done: number; of: number };

const kept = globalThis as typeof globalThis & { vigiliaListProgress?: Map<string, Progress> };

/**
 * How far the lists that are being read have come, by the id of the request. It hangs on `globalThis`, because pages and
 * actions are bundled apart; it is gone as soon as a list was read.
 */
export function listProgress(): Map<string, Progress> {
  kept.vigiliaListProgress ??= new Map();
  return kept.vigiliaListProgress;
}
