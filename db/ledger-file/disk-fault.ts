import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Why nothing can be written: the disk, its quota or a limit of the process is used up, or the disk is read-only. */
export type WhyUnwritable = "disk_full" | "disk_read_only";

/** Thrown if the disk refused a write. Nothing of the transaction was written. */
export class DiskFault extends Error {
  // Written out, because a build shortens the names of classes.
  override readonly name = "DiskFault";

  constructor(
    readonly why: WhyUnwritable,
    options?: ErrorOptions,
  ) {
    super(`${sentences[why].es}\n${sentences[why].en}`, options);
  }
}

/** Messages for the operator, on the console and in the server's log. */
const sentences: Record<WhyUnwritable, Record<"es" | "en", string>> = {
  disk_full: {
    es: "El disco está lleno, o se agotó la cuota de la cuenta. No se guardó nada. Libere espacio: df -h muestra cuánto queda.",
    en: "The disk is full, or the account's quota is used up. Nothing was saved. Free some space: df -h shows how much is left.",
  },
  disk_read_only: {
    es: "El disco es de solo lectura: suele ser una falla del disco. No se guardó nada. Revise dmesg y móntelo con permiso de escritura.",
    en: "The disk is read-only, usually because it failed. Nothing was saved. Read dmesg and mount it as writable.",
  },
};

const codes: Record<string, WhyUnwritable> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  EFBIG: "disk_full",
  SQLITE_FULL: "disk_full",
  EROFS: "disk_read_only",
};

/** What SQLite reports if the system refuses to write, without saying why: a quota, a limit, a read-only disk. */
const refusedWrite = /^SQLITE_IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|DELETE|LOCK)$/;

/** Maximum causes of an error. */
const mostCauses = 4;

/**
 * Returns why the disk refused the write that failed with `error`, or undefined for any other error. `path`: a file in the
 * folder that was written to, where a trial says what SQLite does not.
 */
export function whyUnwritable(error: unknown, path: string, causes = mostCauses): WhyUnwritable | undefined {
  if (!(error instanceof Error) || causes < 0) return undefined;
  if ("why" in error && error.name === "DiskFault") return error.why as WhyUnwritable;
  const code = "code" in error ? String(error.code) : "";
  if (codes[code]) return codes[code];
  if (code.startsWith("SQLITE_READONLY")) return "disk_read_only";
  if (refusedWrite.test(code)) return tryToWrite(path) ?? "disk_full";
  return whyUnwritable(error.cause, path, causes - 1);
}

/** Bytes of a trial: more than the rest of a block that a short file could still fill. */
const trial = Buffer.alloc(64 * 1024);

/** Returns the name of the file of a trial, which a kill may leave behind. */
export function trialPath(path: string): string {
  return `${path}.trial`;
}

/** Writes a short file next to `path` and deletes it. Returns why that is not possible, or undefined if it is. */
export function tryToWrite(path: string): WhyUnwritable | undefined {
  const name = trialPath(path);
  try {
    const file = openSync(name, "w", 0o600);
    try {
      writeAll(file, trial);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (cause) {
    return whyUnwritable(cause, dirname(path)) ?? (isDenied(cause) ? "disk_read_only" : undefined);
  } finally {
    rmSync(name, { force: true });
  }
}

/** Writes all bytes, at `position` of the file or where the last write ended. A short write, which a nearly full disk makes, is followed by one that fails. */
export function writeAll(file: number, bytes: Buffer, position?: number): void {
  for (let written = 0; written < bytes.length; ) {
    const at = position === undefined ? null : position + written;
    written += writeSync(file, bytes, written, bytes.length - written, at);
  }
}

function isDenied(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && (cause.code === "EACCES" || cause.code === "EPERM");
}
