import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, rmSync, statfsSync, type WriteStream } from "node:fs";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "@fastify/busboy";
import { type WhyUnwritable, whyUnwritable } from "@/db/ledger-file/disk-fault";
import { noteFault } from "@/db/ledger-file/last-fault";

/** An uploaded file: temporary path, SHA-256, size and original name; or why it was refused. */
export type UploadedFile =
  | { ok: true; path: string; hash: string; bytes: number; fileName: string }
  | { ok: false; code: WhyRefused };

/** `disk_full`, `disk_read_only`: the disk does not take the file. */
type WhyRefused = "too_large" | "missing" | WhyUnwritable;

/** `folder`: the folder for the temporary file; `largest`: the maximum size in bytes. */
type Limits = { folder: string; largest: number };

/** A body of up to this many maximum sizes is read to its end, so that the browser can receive the refusal. */
const patience = 10;

/**
 * Streams an uploaded file to a temporary file and flushes it to disk. If the upload is too large, breaks off or has no
 * file, the temporary file is deleted. A disk that does not take the file ends the upload at once.
 */
export async function receiveFile(request: Request, { folder, largest }: Limits): Promise<UploadedFile> {
  const path = join(/* turbopackIgnore: true */ folder, `${randomUUID()}.part`);
  const hash = createHash("sha256");
  const refuse = (code: WhyRefused): UploadedFile => {
    rmSync(path, { force: true });
    return { ok: false, code };
  };
  const most = patience * largest;
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > most) return refuse("too_large");
  if (!hasRoomFor(Math.min(declared, largest), folder)) return refuse("disk_full");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return refuse("missing");
  const form = busboy({ headers: { "content-type": type }, limits: { fileSize: largest, files: 1, fields: 0 } });
  let out: WriteStream | undefined;
  let written: Promise<void> | undefined;
  let isCut = false;
  let bytes = 0;
  let fileName = "";
  let fault: unknown;
  const stop = new AbortController();
  form.on("file", (_field, file, name) => {
    fileName = name ?? "";
    file.on("limit", () => {
      isCut = true;
    });
    const hashed = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    out = createWriteStream(path, { mode: 0o600, flush: true });
    written = pipeline(file, hashed, out);
    // Awaited below, where a body that breaks off is handled. Without an end to the reading, a full disk would leave the
    // rest of the body waiting until its time is over.
    written.catch((error) => {
      fault = error;
      stop.abort();
    });
  });
  try {
    await pipeline(Readable.fromWeb(request.body as WebStream), atMost(most), form, { signal: stop.signal });
    await written;
  } catch {
    await closed(out);
    const unwritable = whyUnwritable(fault, path);
    if (unwritable) noteFault(unwritable);
    return refuse(unwritable ?? (isCut ? "too_large" : "missing"));
  }
  if (isCut) return refuse("too_large");
  if (!written) return refuse("missing");
  return { ok: true, path, hash: hash.digest("hex"), bytes, fileName: basename(fileName) };
}

/**
 * Waits until the stream is closed, because a file that is still being opened would reappear after its deletion.
 * Pending writes fail then; that error is expected.
 */
async function closed(out: WriteStream | undefined): Promise<void> {
  if (!out || out.closed) return;
  await new Promise<void>((resolve) => out.destroy().once("close", resolve));
}

/** Room that an upload leaves to the ledger, in bytes. */
const spare = 1024 * 1024;

function hasRoomFor(bytes: number, folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= bytes + spare;
}

function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      seen += chunk.length;
      done(seen > bytes ? new Error("a body of endless length") : null, chunk);
    },
  });
}
