const instance: ReadonlySet<string> = new Set(["cli", "seed"]);

/** True for the console and the seed. They act for the instance, which has no second person. */
export function isInstance(actor: string): boolean {
  return instance.has(actor);
}
