import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { KeyPair } from "./age-key";
import { BackupRefused } from "./backup-fault";
import { decrypted, isEncrypted } from "./encrypted-file";

/** Returns the archive of a plain or encrypted backup. Throws `BackupRefused` (`needs_key`, and those of `decrypted`). */
export async function openBackup(path: string, key: KeyPair | undefined): Promise<Readable> {
  if (!(await isEncrypted(path))) return createReadStream(path);
  if (!key) throw new BackupRefused("needs_key", path);
  return decrypted(path, key);
}
