import { expect, test } from "vitest";
import { isConfirmed, isLive, timeLeft } from "./lifetime";

const minute = 60_000;
const start = Date.parse("2026-05-04T12:00:00Z");
const after = (ms: number) => new Date(start + ms);
const opened = {
  createdAt: after(0).toISOString(),
  lastSeenAt: after(0).toISOString(),
  expiresAt: after(24 * 60 * minute).toISOString(),
};

test("a session ends exactly two hours after its last use", () => {
  expect(isLive(opened, after(120 * minute - 1))).toBe(true);
  expect(isLive(opened, after(120 * minute))).toBe(false);
});

test("a session in use ends exactly 24 hours after it was opened", () => {
  const busy = { ...opened, lastSeenAt: after(23 * 60 * minute).toISOString() };
  expect(isLive(busy, after(24 * 60 * minute - 1))).toBe(true);
  expect(isLive(busy, after(24 * 60 * minute))).toBe(false);
});

test("the time left is until the earlier end, and says when use does not make it longer", () => {
  expect(timeLeft(opened, after(30 * minute))).toEqual({ ms: 90 * minute, isFinal: false });
  const busy = { ...opened, lastSeenAt: after(23 * 60 * minute).toISOString() };
  expect(timeLeft(busy, after(23 * 60 * minute))).toEqual({ ms: 60 * minute, isFinal: true });
});

test("a typed password counts for ten minutes; a session of an older version is not confirmed", () => {
  const confirmedAt = after(0).toISOString();
  expect(isConfirmed({ confirmedAt }, after(10 * minute - 1))).toBe(true);
  expect(isConfirmed({ confirmedAt }, after(10 * minute))).toBe(false);
  expect(isConfirmed({ confirmedAt: null }, after(0))).toBe(false);
});

test("a session that was opened or used while the clock was more than five minutes ahead is not live", () => {
  expect(isLive(opened, after(-5 * minute))).toBe(true);
  expect(isLive(opened, after(-5 * minute - 1))).toBe(false);
  expect(timeLeft(opened, after(-400 * 24 * 60 * minute)).ms).toBe(0);
  const usedAhead = { ...opened, lastSeenAt: after(60 * minute).toISOString() };
  expect(isLive(usedAhead, after(54 * minute))).toBe(false);
  const seenSince = { ...opened, lastSeenAt: after(-60 * minute).toISOString() };
  expect(isLive(seenSince, after(-60 * minute))).toBe(false);
});

test("a password that was typed while the clock was more than five minutes ahead does not count as just typed", () => {
  const confirmedAt = after(0).toISOString();
  expect(isConfirmed({ confirmedAt }, after(-5 * minute))).toBe(true);
  expect(isConfirmed({ confirmedAt }, after(-5 * minute - 1))).toBe(false);
});
