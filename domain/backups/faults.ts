/** Why an automatic backup fails. Stored rows name them, so a code is never renamed. */
export const runFaults = [
  "no_key",
  "no_folder",
  "no_space",
  "busy",
  "damaged",
  "chain",
  "projection",
  "reread",
  "unexpected",
] as const;
export type RunFault = (typeof runFaults)[number];
