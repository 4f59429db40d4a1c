import type { Seeded } from "@/db/seed/seed-ledger";

/** Returns what seeding did to an existing ledger, in both languages: one line for each kind of change. */
export function seedLines({ added, corrected, kept }: Seeded): string[] {
  const lines = [];
  if (added > 0) lines.push(`Cifras nuevas de la semilla: ${added} / New figures of the seed: ${added}.`);
  if (corrected.length > 0) {
    lines.push(
      "La semilla corrigió, en nombre de esta instancia y con una nota pública / " +
        `The seed corrected, as this instance and with a public note: ${corrected.join(", ")}.`,
    );
  }
  if (kept.length > 0) {
    lines.push(
      "La semilla también corrige, pero alguien las editó y quedan como están / " +
        `The seed also corrects these, but a user edited them and they stay as they are: ${kept.join(", ")}.`,
    );
  }
  return lines;
}
