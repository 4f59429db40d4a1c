import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { bodyLimit, isTooLarge, limitedBody, TooLarge, TooSlow } from "./body-limits";

afterEach(() => vi.useRealTimers());

const sending = () => new PassThrough() as unknown as IncomingMessage & PassThrough;
const limit = { bytes: 10, seconds: 30 };

test("every route has a limit; only file uploads have just the limit of their own route", () => {
  const kilobytes = (path: string) => bodyLimit(path).bytes / 1024;
  for (const path of ["/es/login", "/setup", "/en/account", "/api/desk/sign-out", "/api/desk/evidence/1", "/es/deskx"])
    expect([path, kilobytes(path)]).toEqual([path, 16]);
  for (const path of ["/es/desk", "/en/desk/counts/new", "/es/admin/users", "/es/desk/releases/lists"])
    expect([path, kilobytes(path)]).toEqual([path, 256]);
  expect(kilobytes("/es/desk/releases/list")).toBe(4096);
  expect(kilobytes("/en/desk/releases/list/7")).toBe(4096);
  for (const path of ["/api/desk/evidence", "/api/desk/imports"])
    expect(kilobytes(path)).toBe(Number.POSITIVE_INFINITY);
});

test("a declared length is compared with the limit; without a declared length the bytes are counted", () => {
  const declared = (length?: string) => ({ headers: { "content-length": length } }) as IncomingMessage;
  expect([undefined, "0", "10", "11"].map((length) => isTooLarge(declared(length), limit))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("a body of exactly the limit arrives whole; one byte more fails", async () => {
  for (const parts of [["0123456789"], ["01234", "56789"], []]) {
    const request = sending();
    const body = limitedBody(request, limit);
    for (const part of parts) request.write(part);
    request.end();
    expect((await buffer(body)).toString()).toBe(parts.join(""));
  }
  const request = sending();
  const body = limitedBody(request, limit);
  request.write("0123456789");
  request.write("a");
  await expect(buffer(body)).rejects.toThrow(TooLarge);
});

test("a body that is not complete in time fails; a complete body may be read later", async () => {
  vi.useFakeTimers();
  const request = sending();
  const slow = buffer(limitedBody(request, limit));
  slow.catch(() => {});
  request.write("a");
  await vi.advanceTimersByTimeAsync(29_999);
  request.write("b");
  await vi.advanceTimersByTimeAsync(1);
  await expect(slow).rejects.toThrow(TooSlow);

  const whole = sending();
  const body = limitedBody(whole, limit);
  whole.end("abc");
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await buffer(body)).toString()).toBe("abc");
});

test("the body fails when its client disconnects", async () => {
  const request = sending();
  const body = buffer(limitedBody(request, limit));
  request.destroy(new Error("gone"));
  await expect(body).rejects.toThrow("gone");
});

test("the body of a client that disconnected before its turn fails at once", async () => {
  const request = sending();
  request.destroy();
  await expect(buffer(limitedBody(request, limit))).rejects.toThrow("disconnected");
});

test("a body that fails while nothing reads it does not end the process", async () => {
  const request = sending();
  const body = limitedBody(request, limit);
  request.write("more than ten bytes");
  await vi.waitFor(() => expect(body.destroyed).toBe(true), 10_000);
});
