import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const secrets = z.object({
  /** Encrypts the cookie that names a session. */
  session: z.string().min(43),
});

export type Secrets = z.infer<typeof secrets>;

/**
 * Returns the instance's secrets from `secrets.json` next to the database; only the owner can read the file. Creates
 * them at first use. The file appears whole or not at all, so that two processes that start together agree on one.
 */
export function readSecrets(databasePath: string): Secrets {
  const file = path.join(path.dirname(databasePath), "secrets.json");
  const found = readIfThere(file);
  if (found) return found;
  const draft = `${file}.${process.pid}`;
  const made: Secrets = { session: randomBytes(32).toString("base64url") };
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return made;
  } catch (cause) {
    const other = readIfThere(file);
    if (!other) throw new Error(`the secrets could not be saved in ${file}`, { cause });
    return other;
  } finally {
    rmSync(draft);
  }
}

function readIfThere(file: string): Secrets | undefined {
  try {
    return secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new Error(`${file} cannot be read as the instance's secrets`, { cause });
  }
}
