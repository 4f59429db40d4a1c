import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { temporaryPath } from "@/db/testing/temporary-path";
import { receiveFile } from "./receive-file";

const largest = 1000;

/** A form with one file, as a browser sends it. */
function formWith(content: Uint8Array | string, name = "foto.jpg"): Request {
  const body = new FormData();
  body.set("file", new File([content as BlobPart], name));
  return new Request("https://vigilia.example/api", { method: "POST", body });
}

const boundary = "----linde";
const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n`;

/** A form that comes in pieces, from a source that may break off or never end. */
function streamed(pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void): Request {
  const start = new TextEncoder().encode(opening);
  const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(start), pull });
  const headers = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  return new Request("https://vigilia.example/api", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

function emptyFolder() {
  const folder = dirname(temporaryPath());
  return { folder, left: () => readdirSync(folder) };
}

test("a file is received byte for byte for its owner alone, with its hash, size and the name it had", async () => {
  const { folder } = emptyFolder();
  const content = Uint8Array.from({ length: largest }, (_, index) => index % 256);
  const received = await receiveFile(formWith(content, "día de salida.jpg"), { folder, largest });
  if (!received.ok) throw new Error(received.code);
  expect(received).toMatchObject({ bytes: largest, fileName: "día de salida.jpg" });
  expect(received.hash).toBe(createHash("sha256").update(content).digest("hex"));
  expect(new Uint8Array(readFileSync(received.path))).toEqual(content);
  expect(statSync(received.path).mode & 0o077).toBe(0);
});

test("a name is no path", async () => {
  const { folder } = emptyFolder();
  const received = await receiveFile(formWith("x", "../../etc/passwd"), { folder, largest });
  expect(received).toMatchObject({ ok: true, fileName: "passwd" });
});

test("one byte too many is refused, and nothing of it is left", async () => {
  const { folder, left } = emptyFolder();
  expect(await receiveFile(formWith("x".repeat(largest + 1)), { folder, largest })).toEqual({
    ok: false,
    code: "too_large",
  });
  expect(left()).toEqual([]);
});

test("of a form that never ends no more is read than it takes to say so", async () => {
  const { folder, left } = emptyFolder();
  let sent = 0;
  const endless = streamed((controller) => {
    sent += 500;
    controller.enqueue(new Uint8Array(500));
  });
  expect(await receiveFile(endless, { folder, largest })).toEqual({ ok: false, code: "too_large" });
  expect(sent).toBeLessThan(200_000);
  expect(left()).toEqual([]);
});

test("a form that breaks off while its file is being made leaves nothing, not even a moment later", async () => {
  const { folder, left } = emptyFolder();
  for (let time = 0; time < 50; time += 1) {
    let pieces = 0;
    const brokenOff = streamed((controller) => {
      pieces += 1;
      if (pieces > time % 4) controller.error(new Error("the network is gone"));
      else controller.enqueue(new Uint8Array(100));
    });
    expect(await receiveFile(brokenOff, { folder, largest })).toEqual({ ok: false, code: "missing" });
  }
  await pause(100);
  expect(left()).toEqual([]);
});

test("forms that break off while the disk is busy with what came of them leave nothing", async () => {
  const { folder, left } = emptyFolder();
  const brokenOff = (pieces: number) =>
    streamed(async (controller) => {
      if (pieces === 0) await pause(5);
      if (pieces === 0) controller.error(new Error("the network is gone"));
      else controller.enqueue(new Uint8Array(300_000));
      pieces -= 1;
    });
  const forms = Array.from({ length: 40 }, (_, index) => brokenOff(1 + (index % 8)));
  const received = await Promise.all(forms.map((form) => receiveFile(form, { folder, largest: 10_000_000 })));
  expect(new Set(received.map((each) => !each.ok && each.code))).toEqual(new Set(["missing"]));
  expect(left()).toEqual([]);
});

test("a form that breaks off, or holds no file, is refused, and nothing of it is left", async () => {
  const { folder, left } = emptyFolder();
  const brokenOff = streamed((controller) => controller.error(new Error("the network is gone")));
  expect(await receiveFile(brokenOff, { folder, largest })).toEqual({ ok: false, code: "missing" });
  const plain = new Request("https://vigilia.example/api", { method: "POST", body: "file=x" });
  expect(await receiveFile(plain, { folder, largest })).toEqual({ ok: false, code: "missing" });
  const blank = new FormData();
  blank.set("otro", "x");
  const none = new Request("https://vigilia.example/api", { method: "POST", body: blank });
  expect(await receiveFile(none, { folder, largest })).toEqual({ ok: false, code: "missing" });
  expect(left()).toEqual([]);
});
