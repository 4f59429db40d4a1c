import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Returns a body with everything that it packs: the files of a workbook, the texts of a PNG. */
export function unpacked(body: Buffer): Buffer {
  if (body.subarray(0, 2).toString() === "PK") {
    const files = Object.entries(unzipSync(body));
    return Buffer.concat(files.flatMap(([name, content]) => [Buffer.from(`${name}\n`), Buffer.from(content)]));
  }
  return body.subarray(0, 8).equals(png) ? Buffer.concat([...textChunks(body)]) : body;
}

/** Every chunk that is no picture data; compressed texts are inflated. */
function* textChunks(body: Buffer): Generator<Buffer> {
  for (let at = 8; at + 8 <= body.length; ) {
    const length = body.readUInt32BE(at);
    const type = body.subarray(at + 4, at + 8).toString("latin1");
    const content = body.subarray(at + 8, at + 8 + length);
    if (type !== "IDAT") yield content;
    if (type === "zTXt" || type === "iTXt" || type === "iCCP") {
      const packed = content.subarray(content.indexOf(0) + 2);
      try {
        yield inflateSync(packed);
      } catch {
        // Not compressed: it was searched as it is.
      }
    }
    at += length + 12;
  }
}
