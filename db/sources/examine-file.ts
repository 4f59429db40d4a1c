import { open } from "node:fs/promises";
import sharp from "sharp";
import { oneAtATime } from "@/domain/values/one-at-a-time";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { headLength, isWholePdf, mediaTypeOf, tailLength } from "@/domain/values/recognise";
import type { MediaType } from "@/domain/values/vocabulary";

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

/** One picture at a time, because a large one needs much memory. */
const inTurn = oneAtATime();

/**
 * Examines a received file: its first bytes give the type, and it must decode completely. For a picture, returns a
 * smaller version in sRGB, upright, without metadata about place, time or device.
 */
export async function examineFile(path: string): Promise<Examined> {
  const { size, head, tail } = await endsOf(path);
  if (size === 0) return { ok: false, code: "evidence_empty" };
  const mediaType = mediaTypeOf(head);
  if (!mediaType) return { ok: false, code: "evidence_type" };
  if (mediaType !== "application/pdf") return inTurn(() => examinePicture(path, mediaType));
  return isWholePdf(tail) ? { ok: true, mediaType, shown: null } : { ok: false, code: "evidence_damaged" };
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
    console.error("cannot decode a picture:", cause instanceof Error ? cause.message : cause);
    return { ok: false, code: "evidence_damaged" };
  }
}

async function endsOf(path: string): Promise<{ size: number; head: Uint8Array; tail: Uint8Array }> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const head = await file.read({ buffer: Buffer.alloc(headLength), position: 0 });
    const tail = await file.read({ buffer: Buffer.alloc(tailLength), position: Math.max(0, size - tailLength) });
    return {
      size,
      head: head.buffer.subarray(0, head.bytesRead),
      tail: tail.buffer.subarray(0, tail.bytesRead),
    };
  } finally {
    await file.close();
  }
}
