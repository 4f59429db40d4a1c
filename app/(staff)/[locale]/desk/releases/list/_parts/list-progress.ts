/** Matched lines of a list (`done`) and all lines (`of`). */
export type Progress = { done: number; of: number };

const kept = globalThis as typeof globalThis & { vigiliaListProgress?: Map<string, Progress> };

/**
 * The progress of the lists that are being matched, by request id. It is on `globalThis`, because pages and actions are
 * bundled separately. An entry is removed when its list is matched.
 */
export function listProgress(): Map<string, Progress> {
  kept.vigiliaListProgress ??= new Map();
  return kept.vigiliaListProgress;
}
