declare module "edtf" {
  /** The part of edtf.js used here: parses a date and gives its first and last instant, in ms since 1970 UTC. */
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): { type: string; min: number; max: number };
}
