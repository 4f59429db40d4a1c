import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { group } from "d3-array";

export type SeedRow = Record<string, string | undefined>;

/** A count of the seed with its parts. */
export type SeedCount = { row: SeedRow; parts: SeedRow[] };

export type Seed = Record<"publishers" | "bulletins" | "facilities" | "milestones", SeedRow[]> & {
  counts: SeedCount[];
};

/** Reads the seed's rows from `db/seed/data`; the README there lists figures that must not be mixed. */
export function readSeed(): Seed {
  const parts = group(read("count-parts"), (row) => row.count_id);
  return {
    counts: read("counts").map((row) => ({ row, parts: parts.get(row.id) ?? [] })),
    publishers: read("publishers"),
    bulletins: read("bulletins"),
    facilities: read("facilities"),
    milestones: read("milestones"),
  };
}

function read(name: string): SeedRow[] {
  const path = join(/* turbopackIgnore: true */ process.cwd(), "db", "seed", "data", `${name}.csv`);
  return parse(readFileSync(path, "utf8"), { columns: true });
}
