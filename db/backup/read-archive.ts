import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { extract } from "tar-stream";
import { projectionShape, schemaVersion } from "@/db/ledger-file/versions";
import { BackupRefused } from "./backup-fault";
import { backupFormat, type Manifest, manifest, manifestHash, manifestHashName, manifestName } from "./manifest";

/** Maximum size of a manifest in bytes; one with a hundred thousand files has 20 MB. */
const largestManifest = 64 * 1024 * 1024;

/**
 * Reads a whole backup and compares every file with the manifest. `folder` receives the files, synced to disk when this
 * resolves; without it nothing is written. `archive` is the content of the file at `path`, decrypted if need be. Throws
 * `BackupRefused` (`unreadable`, `not_a_backup`, `damaged`, `newer`) unless the backup is complete and of a known version,
 * and whatever `archive` ends with.
 */
export async function readArchive(
  path: string,
  folder?: string,
  archive: AsyncIterable<unknown> = createReadStream(path),
): Promise<Manifest> {
  const reading = new Reading(folder);
  const entries = extract();
  const fed = pipeline(archive, entries);
  try {
    for await (const entry of entries) await reading.take(entry.header.name, entry.header.size ?? 0, entry);
    await fed;
  } catch (cause) {
    fed.catch(() => undefined);
    throw cause instanceof BackupRefused ? cause : reading.refusalOf(cause, path);
  }
  return reading.whole(path);
}

/** The state while reading. */
class Reading {
  #text: Buffer | undefined;
  #manifest: Manifest | undefined;
  readonly #left = new Map<string, Manifest["files"][number]>();

  constructor(readonly folder: string | undefined) {}

  async take(name: string, size: number, content: AsyncIterable<unknown>): Promise<void> {
    if (this.#text === undefined) return this.#begin(name, size, content);
    if (this.#manifest === undefined) return this.#prove(this.#text, name, size, content);
    const described = this.#left.get(name);
    if (!described || described.bytes !== size) throw new BackupRefused("damaged", name);
    this.#left.delete(name);
    const hash = createHash("sha256");
    const target = this.folder === undefined ? nowhere() : await fileIn(this.folder, name);
    await pipeline(content, hashing(hash), target);
    if (hash.digest("hex") !== described.sha256) throw new BackupRefused("damaged", name);
  }

  async #begin(name: string, size: number, content: AsyncIterable<unknown>): Promise<void> {
    if (name !== manifestName || size > largestManifest) throw new BackupRefused("not_a_backup", name);
    this.#text = await buffer(content as AsyncIterable<Buffer>);
  }

  async #prove(text: Buffer, name: string, size: number, content: AsyncIterable<unknown>): Promise<void> {
    const isHash = name === manifestHashName && size < largestManifest;
    const isWhole =
      isHash && (await buffer(content as AsyncIterable<Buffer>)).toString("latin1") === manifestHash(text);
    if (!isWhole) throw new BackupRefused("damaged", manifestName);
    const read = parsed(text);
    const { format, schema, projection } = read as Partial<Manifest>;
    const isNewer = Number(format) > backupFormat || Number(schema) > schemaVersion;
    if (isNewer || Number(projection) > projectionShape) throw new BackupRefused("newer", `${schema}.${projection}`);
    const result = manifest.safeParse(read);
    if (!result.success) throw new BackupRefused("not_a_backup", String(result.error.issues[0]?.path.join(".")));
    this.#manifest = result.data;
    for (const file of result.data.files) this.#left.set(file.name, file);
  }

  whole(path: string): Manifest {
    if (!this.#manifest) throw new BackupRefused("not_a_backup", path);
    const [missing] = this.#left.keys();
    if (missing !== undefined) throw new BackupRefused("damaged", missing);
    return this.#manifest;
  }

  /** Returns the refusal for an unreadable file, a file that is not an archive, or a truncated archive. */
  refusalOf(cause: unknown, path: string): BackupRefused {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (/^E[A-Z]+$/.test(code)) return new BackupRefused("unreadable", `${path}: ${code}`, { cause });
    return new BackupRefused(this.#manifest ? "damaged" : "not_a_backup", path, { cause });
  }
}

function parsed(bytes: Buffer): object {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof value === "object" && value !== null) return value;
  } catch (cause) {
    throw new BackupRefused("not_a_backup", manifestName, { cause });
  }
  throw new BackupRefused("not_a_backup", manifestName);
}

function hashing(hash: ReturnType<typeof createHash>) {
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

function nowhere() {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** The manifest allows only names of a backup's files, so no name points outside the folder. */
async function fileIn(folder: string, name: string) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
}
