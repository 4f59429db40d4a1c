import { createHash, randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Db } from "@/db/ledger/open";
import type { Received } from "@/db/sources/attach-evidence";
import { evidenceFolder } from "@/db/sources/evidence-files";

/** A position in the open sea, in the format of a camera. */
const gps = { GPSLatitudeRef: "N", GPSLatitude: "12/1 0/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "66/1 0/1 0/1" };

/** Returns a photograph whose metadata contain camera and position. `colour` distinguishes it from others. */
export function photograph(colour: string, width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: "Camarainventada", Copyright: "Autorinventado" }, IFD3: gps })
    .jpeg()
    .toBuffer();
}

/** The smallest PDF that viewers open. */
export const document = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" +
    "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n" +
    "trailer<</Size 3/Root 1 0 R>>\nstartxref\n106\n%%EOF\n",
);

/** Stores a file like an upload, under its own name in the evidence folder. */
export function received(db: Db, content: Buffer, fileName: string): Received {
  const path = join(evidenceFolder(db), `${randomUUID()}.part`);
  writeFileSync(path, content);
  return { path, hash: createHash("sha256").update(content).digest("hex"), bytes: content.length, fileName };
}
