import { expect, test } from "vitest";
import { isBackupDue, isBackupOld } from "./schedule";

const now = new Date("2026-11-27T12:00:00Z");
const hour = 3_600_000;
const ago = (hours: number, ms = 0) => new Date(now.getTime() - hours * hour - ms);

test("a backup is due 22 hours after the last good one, and not a moment before", () => {
  expect(isBackupDue(undefined, undefined, now)).toBe(true);
  expect(isBackupDue(ago(22), ago(22), now)).toBe(true);
  expect(isBackupDue(ago(22, -1), ago(22, -1), now)).toBe(false);
});

test("after a failure the next attempt is an hour later", () => {
  expect(isBackupDue(ago(30), ago(1, -1), now)).toBe(false);
  expect(isBackupDue(ago(30), ago(1), now)).toBe(true);
});

test("a good backup is old from 24 hours on", () => {
  expect(isBackupOld(ago(24, -1), now)).toBe(false);
  expect(isBackupOld(ago(24), now)).toBe(true);
  expect(isBackupOld(undefined, now)).toBe(true);
});

test("a backup from the future, made with a wrong clock, neither delays the next one nor hides the warning", () => {
  expect(isBackupDue(ago(-48), ago(-48), now)).toBe(true);
  expect(isBackupOld(ago(-48), now)).toBe(true);
});
