import { open } from "node:fs/promises";
import sharp from "sharp";
import { oneAtATime } from "@/domain/values/one-at-a-time";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { headLength, isWholePdf, mediaTypeOf, tailLength } from "@/domain/values/recognise";
import type { MediaType } from "@/domain/values/vocabulary";

/** What a file is by its content, and the picture that may be shown of it (null: none); or why it is no evidence. */
export type Examined = { ok: true; mediaType: MediaType; shown: Buffer | null } | { ok: false; code: ProblemCode };

/** Pixels of a picture: a telephone's largest, a scanned page at 600 dpi. A small file may hold many times that. */
export const mostPixels = 52_000_000;

/** Longest side of what is shown, in pixels: a page of print can be read. */
const shownSide = 1600;

/** Decoding may take this long, in seconds. */
const patience = 30;

/** The memory of one large picture is enough at a time. */
const inTurn = oneAtATime();

/**
 * Looks into a received file: its first bytes say what it is, and what it is must decode to its end. Of a picture comes
 * a smaller one in sRGB, upright, without metadata: where it was taken, when and with which device is not in it.
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
    console.error("a picture could not be decoded:", cause instanceof Error ? cause.message : cause);
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
