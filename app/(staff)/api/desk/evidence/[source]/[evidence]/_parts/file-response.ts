import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";

/** No browser guesses what a file is or keeps it; that none runs any of it is in `next.config.mjs`. */
const guards = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};

/** A file of the disk as an answer, piece by piece; 404 where it is not there. `saveAs`: it is saved and not shown. */
export function fileResponse(path: string, type: string, saveAs?: string): Response {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return new Response(null, { status: 404 });
  const headers = new Headers({ ...guards, "Content-Type": type, "Content-Length": String(size) });
  headers.set("Content-Disposition", saveAs ? `attachment; filename="${saveAs}"` : "inline");
  return new Response(Readable.toWeb(createReadStream(path)) as WebStream as ReadableStream, { headers });
}
