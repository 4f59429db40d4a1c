import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "@fastify/busboy";
import { importFolder } from "@/db/imports/import-files";
import { largestFile } from "@/db/imports/table/table";
import type { Db } from "@/db/open";

export type Stored = { ok: true; path: string; hash: string } | { ok: false; code: "file_too_large" | "file_unknown" };

/** Bytes that are read and thrown away of a file that is too large, so that a browser hears why. */
const patience = 10 * largestFile;

/** Writes the file of a form to a temporary one, byte by byte as it comes. Of what is refused nothing is left. */
export async function storeUpload(db: Db, request: Request): Promise<Stored> {
  const path = join(/* turbopackIgnore: true */ importFolder(db), `${randomUUID()}.part`);
  const hash = createHash("sha256");
  const refuse = (code: "file_too_large" | "file_unknown"): Stored => {
    rmSync(path, { force: true });
    return { ok: false, code };
  };
  if (Number(request.headers.get("content-length") ?? 0) > patience) return refuse("file_too_large");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return refuse("file_unknown");
  const form = busboy({
    headers: { "content-type": type },
    limits: { fileSize: largestFile, files: 1, fields: 0 },
  });
  let written: Promise<void> | undefined;
  let isCut = false;
  form.on("file", (_name, file) => {
    file.on("limit", () => {
      isCut = true;
    });
    const hashed = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    written = pipeline(file, hashed, createWriteStream(path, { mode: 0o600 }));
    // Awaited below; a body that breaks off is told there.
    written.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as WebStream), atMost(patience), form);
    await written;
  } catch {
    return refuse(isCut ? "file_too_large" : "file_unknown");
  }
  if (isCut) return refuse("file_too_large");
  return written ? { ok: true, path, hash: hash.digest("hex") } : refuse("file_unknown");
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
