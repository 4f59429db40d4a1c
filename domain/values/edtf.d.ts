declare module "edtf" {
  /**
   * The part of edtf.js used here: parses a date and gives its first and last instant, in ms since 1970 UTC. Its `type`
   * is the name of a class, which a production build changes, so it is omitted here.
   */
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): { min: number; max: number };
}
