/** Keyboard shortcuts of the desk. The browser's modifier key is needed, so typing triggers none. */
export const keys = { log: "n", undo: "z", help: "k" } as const;
