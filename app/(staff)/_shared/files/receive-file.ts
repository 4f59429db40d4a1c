import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, rmSync, type WriteStream } from "node:fs";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "@fastify/busboy";

/** A file that came with a form: where it lies for the moment, its SHA-256, its size, and what it was called. */
export type Received =
  | { ok: true; path: string; hash: string; bytes: number; fileName: string }
  | { ok: false; code: "too_large" | "missing" };

/** `folder`: where it is put under a name of its own; `largest`: its bytes at most. */
type Limits = { folder: string; largest: number };

/** How many times the largest file is read and thrown away of one that is larger, so that a browser hears why. */
const patience = 10;

/**
 * Writes the file of a form to a temporary one, byte by byte as it comes, and to the disk. Of what is too large, breaks
 * off or is no file nothing is left.
 */
export async function receiveFile(request: Request, { folder, largest }: Limits): Promise<Received> {
  const path = join(/* turbopackIgnore: true */ folder, `${randomUUID()}.part`);
  const hash = createHash("sha256");
  const refuse = (code: "too_large" | "missing"): Received => {
    rmSync(path, { force: true });
    return { ok: false, code };
  };
  const most = patience * largest;
  if (Number(request.headers.get("content-length") ?? 0) > most) return refuse("too_large");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return refuse("missing");
  const form = busboy({ headers: { "content-type": type }, limits: { fileSize: largest, files: 1, fields: 0 } });
  let out: WriteStream | undefined;
  let written: Promise<void> | undefined;
  let isCut = false;
  let bytes = 0;
  let fileName = "";
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
    // Awaited below; a body that breaks off is told there.
    written.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as WebStream), atMost(most), form);
    await written;
  } catch {
    await closed(out);
    return refuse(isCut ? "too_large" : "missing");
  }
  if (isCut) return refuse("too_large");
  if (!written) return refuse("missing");
  return { ok: true, path, hash: hash.digest("hex"), bytes, fileName: basename(fileName) };
}

/**
 * A file that is just being made would be there again after it was removed. What was still to be written fails when the
 * file is given up; that error is no reason to leave the file.
 */
async function closed(out: WriteStream | undefined): Promise<void> {
  if (!out || out.closed) return;
  await new Promise<void>((resolve) => out.destroy().once("close", resolve));
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
