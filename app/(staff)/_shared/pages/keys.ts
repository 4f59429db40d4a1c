/** Keys of the desk, pressed with the browser's own modifier, so that none is pressed by typing. */
export const keys = { log: "n", undo: "z", help: "k" } as const;
