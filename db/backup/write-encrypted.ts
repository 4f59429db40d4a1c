import { createHash, type Hash } from "node:crypto";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Db } from "@/db/ledger/open";
import { syncFolder } from "@/db/ledger-file/sync-folder";
import { BackupRefused } from "./backup-fault";
import { draftSuffix, removeDrafts } from "./drafts";
import { decrypted, encrypted } from "./encrypted-file";
import type { Manifest } from "./manifest";
import { readArchive } from "./read-archive";
import { requireRoom } from "./require-room";
import { inWorkFolder } from "./work-folder";
import { archiveOf, archiveSize } from "./write-archive";
import { type Collected, collect, requireWritable } from "./write-backup";

/** An encrypted backup: its description, and size in bytes and SHA-256 of the file. */
export type Made = { manifest: Manifest; bytes: number; sha256: string };

/** Reports the progress in percent. What it throws ends the work, which leaves no file. */
export type Step = (percent: number) => void;

/** Where each part of the work begins, in percent. */
const begins = { verify: 5, encrypt: 40, reread: 70, done: 100 } as const;

/**
 * Copies the ledger and its evidence into one file that only the private key of `recipient` opens. The copy is verified, and
 * the archive exists only as a stream: no plain file leaves the folder of the ledger. Then the file is read again, decrypted
 * with its own key, and compared by SHA-256, as a whole and file by file, before it gets its name. Throws `BackupRefused`
 * (`no_folder`, `no_space`, `busy`, `chain`, `projection`, `damaged`, `reread`) and leaves no files.
 */
export async function writeEncrypted(
  db: Db,
  target: string,
  recipient: string,
  now: Date,
  step: Step = () => undefined,
): Promise<Made> {
  requireWritable(dirname(target));
  const draft = `${target}${draftSuffix}`;
  try {
    return await inWorkFolder(db, async (work) => {
      removeDrafts(dirname(target));
      requireRoom(db, dirname(target));
      step(0);
      const collected = await collect(db, work, now, (share) => step(between(begins.verify, begins.encrypt, share)));
      const written = await write(draft, collected, recipient, step);
      await compare(draft, written, step);
      written.fileKey.fill(0);
      renameSync(draft, target);
      syncFolder(dirname(target));
      step(begins.done);
      return { manifest: collected.manifest, bytes: written.bytes, sha256: written.sha256 };
    });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && ["ENOSPC", "EDQUOT", "SQLITE_FULL"].includes(String(cause.code)))
      throw new BackupRefused("no_space", draft, { cause });
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

type Written = { fileKey: Uint8Array; plain: string; size: number; bytes: number; sha256: string };

async function write(draft: string, { manifest, files }: Collected, recipient: string, step: Step): Promise<Written> {
  const size = archiveSize(manifest);
  const { archive, filled } = archiveOf(manifest, files);
  const [plain, file] = [new Counted(), new Counted()];
  const ahead = (bytes: number) => step(between(begins.encrypt, begins.reread, bytes / size));
  const { stream, fileKey } = await encrypted(plain.pass(archive, ahead), size, recipient);
  const written = pipeline(file.pass(stream), createWriteStream(draft, { mode: 0o600, flush: true }));
  // If one ends with an error, the other ends too, and may know less of the cause.
  for (const ended of await Promise.allSettled([written, filled])) if (ended.status === "rejected") throw ended.reason;
  if (plain.bytes !== size) throw new Error(`the archive has ${plain.bytes} bytes, not ${size}`);
  return { fileKey, plain: plain.digest(), size, bytes: file.bytes, sha256: file.digest() };
}

/** Reads the file again. Throws `BackupRefused` (`reread`) unless it and its content are what was written. */
async function compare(draft: string, { fileKey, plain, size, sha256 }: Written, step: Step) {
  const [content, file] = [new Counted(), new Counted()];
  const ahead = (bytes: number) => step(between(begins.reread, begins.done, bytes / size));
  try {
    const archive = await decrypted(draft, { fileKey }, (bytes) => file.add(bytes));
    await readArchive(draft, undefined, content.pass(archive, ahead));
  } catch (cause) {
    throw cause instanceof BackupRefused ? new BackupRefused("reread", cause.message, { cause }) : cause;
  }
  if (file.digest() !== sha256 || content.digest() !== plain) throw new BackupRefused("reread", draft);
}

function between(from: number, to: number, share: number): number {
  return from + Math.floor((to - from) * share);
}

/** Counts and hashes bytes while they pass. */
class Counted {
  bytes = 0;
  readonly #hash: Hash = createHash("sha256");

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.bytes += bytes.length;
  }

  async *pass(source: AsyncIterable<unknown>, ahead: (bytes: number) => void = () => undefined) {
    for await (const bytes of source as AsyncIterable<Buffer>) {
      this.add(bytes);
      ahead(this.bytes);
      yield bytes;
    }
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
