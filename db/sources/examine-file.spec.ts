import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { document, photograph } from "@/db/testing/evidence-files";
import { temporaryPath } from "@/db/testing/temporary-path";
import { examineFile } from "./examine-file";

async function examine(content: Buffer | string) {
  const path = temporaryPath();
  writeFileSync(path, content);
  return examineFile(path);
}

const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#123456" } });

test("the content determines the type of a file, and a picture gets a public version", async () => {
  expect(await examine(await plain().png().toBuffer())).toMatchObject({ ok: true, mediaType: "image/png" });
  expect(await examine(await plain().webp().toBuffer())).toMatchObject({ ok: true, mediaType: "image/webp" });
  expect(await examine(document)).toEqual({ ok: true, mediaType: "application/pdf", shown: null });
});

test("the public version of a photograph does not reveal its place, author or device", async () => {
  const original = await photograph("#804020", 2400, 1200);
  expect(original.includes("Camarainventada")).toBe(true);
  expect((await sharp(original).metadata()).exif).toBeDefined();
  const examined = await examine(original);
  if (!examined.ok || !examined.shown) throw new Error("the photograph was refused");
  const { exif, xmp, iptc, icc, width, height, format } = await sharp(examined.shown).metadata();
  expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
  for (const word of ["Camarainventada", "Autorinventado", "Exif", "GPS"])
    expect(examined.shown.includes(word)).toBe(false);
  expect({ width, height, format }).toEqual({ width: 1600, height: 800, format: "webp" });
});

test("a picture with a rotation flag is shown upright", async () => {
  const lying = await plain().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const examined = await examine(lying);
  if (!examined.ok || !examined.shown) throw new Error("the picture was refused");
  expect(await sharp(examined.shown).metadata()).toMatchObject({ width: 30, height: 40 });
});

test.each([
  ["an empty file", "", "evidence_empty"],
  ["a program", "MZ\u0090\u0000\u0003", "evidence_type"],
  ["a page", "<!DOCTYPE html><script>alert(1)</script>", "evidence_web_page"],
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "evidence_type"],
  ["a text", "una lista de nombres", "evidence_type"],
])("%s is refused", async (_, content, code) => expect(await examine(content)).toEqual({ ok: false, code }));

test("a truncated picture, and one with the signature of another type, is refused", async () => {
  const noise = sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      background: "#fff",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
  for (const format of ["jpeg", "png", "webp"] as const) {
    const whole = await noise.clone()[format]().toBuffer();
    expect(await examine(whole), format).toMatchObject({ ok: true });
    expect(await examine(whole.subarray(0, whole.length / 2)), format).toEqual({ ok: false, code: "evidence_damaged" });
  }
  expect(await examine(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<html>")]))).toEqual({
    ok: false,
    code: "evidence_damaged",
  });
});

test("a small file that would decode to too many pixels is refused before decoding", async () => {
  const bomb = flatPng(20_000, 20_000);
  expect(bomb.length).toBeLessThan(200_000);
  const before = process.memoryUsage().rss;
  expect(await examine(bomb)).toEqual({ ok: false, code: "evidence_huge" });
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

/** Returns a black picture with one bit per pixel. It is written by hand, because no library creates one this large. */
function flatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((1 + width / 8) * height), { level: 9 });
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

function crc(data: Buffer): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
