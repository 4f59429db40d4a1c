import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { syncFolder } from "@/db/ledger-file/sync-folder";

const secrets = z.object({
  /** Encrypts the cookie that names a session. */
  session: z.string().min(43),
});

export type Secrets = z.infer<typeof secrets>;

/** Another `secrets.json` is still next to the database. Its message is for the operator. */
export class SecretsInTwoPlaces extends Error {}

/**
 * The file of the secrets is empty or damaged. New secrets would end all sessions and close the codes of authenticator
 * apps, so they are not created. Its message is for the operator.
 */
export class SecretsUnreadable extends Error {}

type Paths = { databasePath: string; secretsPath: string };

/**
 * Returns the instance's secrets; only the owner can read their file. Creates them at first use. The file appears whole
 * or not at all, so that two processes that start together agree on one. Throws `SecretsInTwoPlaces` if
 * `VIGILIA_SECRETS` names another place than an existing file next to the database, unless both are the same; and
 * `SecretsUnreadable`.
 */
export function readSecrets({ databasePath, secretsPath: file }: Paths): Secrets {
  const found = readIfThere(file);
  const nextToData = path.join(path.dirname(databasePath), "secrets.json");
  const other = nextToData === file ? undefined : readIfThere(nextToData);
  if (other && other.session !== found?.session) {
    throw new SecretsInTwoPlaces(
      `VIGILIA_SECRETS: mueva ${nextToData} a ${file}, o borre uno de los dos / ` +
        `move ${nextToData} to ${file}, or delete one of the two.`,
    );
  }
  if (found) return found;
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const made: Secrets = { session: randomBytes(32).toString("base64url") };
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    syncFolder(folder);
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
    throw new SecretsUnreadable(
      `No se puede leer ${file}: está vacío o dañado. No se cambió nada. Ponga una copia en su lugar. Si no hay ninguna, ` +
        "bórrelo: npm start crea otro, todas las sesiones terminan y los códigos de las aplicaciones dejan de servir.\n" +
        `${file} cannot be read: it is empty or damaged. Nothing was changed. Put a copy in its place. If there is none, ` +
        "delete it: npm start creates another, all sessions end, and codes of authenticator apps no longer work.",
      { cause },
    );
  }
}
