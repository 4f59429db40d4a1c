import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { bodyLimit, isTooLarge, limitedBody, TooLarge, TooSlow } from "./body-limits";

afterEach(() => vi.useRealTimers());

const sending = () => new PassThrough() as unknown as IncomingMessage & PassThrough;
const limit = { bytes: 10, seconds: 30 };

test("every route has a limit; only files have none but their route's own", () => {
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

test("a declared length is compared with the limit; without one the bytes are counted", () => {
  const declared = (length?: string) => ({ headers: { "content-length": length } }) as IncomingMessage;
  expect([undefined, "0", "10", "11"].map((length) => isTooLarge(declared(length), limit))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("a body of just the limit arrives whole, and one of a byte more fails", async () => {
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

test("a body that is not whole in its time fails; one that arrived may be read later", async () => {
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

test("the body ends with the connection of its sender", async () => {
  const request = sending();
  const body = buffer(limitedBody(request, limit));
  request.destroy(new Error("gone"));
  await expect(body).rejects.toThrow("gone");
});

test("a body of a sender who went away before its turn fails at once", async () => {
  const request = sending();
  request.destroy();
  await expect(buffer(limitedBody(request, limit))).rejects.toThrow("went away");
});

test("a body that fails while nobody reads it takes nothing down", async () => {
  const request = sending();
  const body = limitedBody(request, limit);
  request.write("more than ten bytes");
  await vi.waitFor(() => expect(body.destroyed).toBe(true));
});
