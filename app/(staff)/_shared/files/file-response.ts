import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";

/** Browsers neither guess the type of a file nor store it. `server/security-headers.ts` has the policy that prevents scripts. */
const guards = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};

/** Streams a file from the disk; 404 if it does not exist. With `saveAs` the browser saves it under that name. */
export function fileResponse(path: string, type: string, saveAs?: string): Response {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return new Response(null, { status: 404 });
  const headers = new Headers({ ...guards, "Content-Type": type, "Content-Length": String(size) });
  headers.set("Content-Disposition", saveAs ? `attachment; filename="${saveAs}"` : "inline");
  return new Response(Readable.toWeb(createReadStream(path)) as WebStream as ReadableStream, { headers });
}
