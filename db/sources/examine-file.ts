import { open, readFile } from "node:fs/promises";
import sharp from "sharp";
import { oneAtATime } from "@/domain/values/one-at-a-time";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { contentOf, headLength } from "@/domain/values/recognise";
import type { MediaType } from "@/domain/values/vocabulary";
import { log } from "@/ops/log/log";
import { isWholePdf } from "./pdf-end";
import { needsPassword } from "./pdf-password";

/** The media type of a file by its content, and the public version of a picture (null: none); or why it is refused. */
export type Examined = { ok: true; mediaType: MediaType; shown: Buffer | null } | { ok: false; code: ProblemCode };

/**
 * Maximum number of pixels: the largest phone camera, or a scanned page at 600 dpi. A small file may decode to many
 * times more.
 */
export const mostPixels = 52_000_000;

/** Longest side of the public version, in pixels; a printed page stays readable. */
const shownSide = 1600;

/** Maximum decoding time in seconds. */
const patience = 30;

/** One file at a time, because a large one needs much memory. */
const inTurn = oneAtATime();

/**
 * Examines a received file: its first bytes give the type, and it must be there to its end. For a picture, returns a
 * smaller version in sRGB, upright, without metadata about place, time or device. A document must open without a
 * password.
 */
export async function examineFile(path: string): Promise<Examined> {
  const content = contentOf(await headOf(path));
  if (content === "blank") return { ok: false, code: "evidence_empty" };
  if (content === "web_page") return { ok: false, code: "evidence_web_page" };
  if (content === undefined) return { ok: false, code: "evidence_type" };
  return inTurn(() => (content === "application/pdf" ? examinePdf(path) : examinePicture(path, content)));
}

async function examinePdf(path: string): Promise<Examined> {
  const bytes = await readFile(path);
  if (!isWholePdf(bytes)) return { ok: false, code: "evidence_cut" };
  if (needsPassword(bytes)) return { ok: false, code: "evidence_password" };
  return { ok: true, mediaType: "application/pdf", shown: null };
}

async function examinePicture(path: string, mediaType: MediaType): Promise<Examined> {
  try {
    const { format, width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    if (`image/${format}` !== mediaType) return { ok: false, code: "evidence_damaged" };
    if (width * height > mostPixels) return { ok: false, code: "evidence_huge" };
    const shown = await sharp(path, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true })
      .timeout({ seconds: patience })
      .autoOrient()
      .resize({ width: shownSide, height: shownSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
    return { ok: true, mediaType, shown };
  } catch (cause) {
    log.error("a picture cannot be decoded", cause);
    return { ok: false, code: "evidence_damaged" };
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headLength), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
