import { expect, test } from "vitest";
import { findDevice, longestKnown, newDeviceCookie } from "./device-cookie";

const now = new Date("2026-05-04T12:00:00Z");
const ana = { id: 1, deviceKey: "key of ana" };
const eva = { id: 2, deviceKey: "key of eva" };
const cookie = newDeviceCookie("secret", ana, now);
const find = (account: typeof ana | undefined, value: string, at = now) => findDevice("secret", account, value, at);

test("a browser is known to the account that signed in with it, and to no other", () => {
  expect(find(ana, cookie)).toMatch(/^[\w-]{22}$/);
  expect(find(eva, cookie)).toBeUndefined();
  expect(find(undefined, cookie)).toBeUndefined();
  expect(find(ana, "")).toBeUndefined();
});

test("an entry of another secret, an altered entry and an entry of an earlier key are refused", () => {
  expect(findDevice("another", ana, cookie, now)).toBeUndefined();
  expect(find({ ...ana, deviceKey: "new key" }, cookie)).toBeUndefined();
  expect(findDevice("secret", { id: 1, deviceKey: null }, cookie, now)).toBeUndefined();
  for (let at = 0; at < cookie.length; at++) {
    const altered = `${cookie.slice(0, at)}${cookie[at] === "A" ? "B" : "A"}${cookie.slice(at + 1)}`;
    expect(find(ana, altered)).toBeUndefined();
  }
});

test("an account without a key knows no browser, even if an entry was signed for it", () => {
  const none = { id: 1, deviceKey: null };
  expect(findDevice("secret", none, newDeviceCookie("secret", none, now), now)).toBeUndefined();
});

test("a browser is forgotten after the longest time that browsers keep a cookie", () => {
  expect(find(ana, cookie, new Date(now.getTime() + longestKnown - 1))).toBeDefined();
  expect(find(ana, cookie, new Date(now.getTime() + longestKnown))).toBeUndefined();
});

test("a shared computer stays known to four accounts, each under its own id, and each sign-in renews only its own entry", () => {
  const both = newDeviceCookie("secret", eva, now, cookie);
  expect(find(ana, both)).toBe(find(ana, cookie));
  expect(find(eva, both)).not.toBe(find(ana, both));
  const later = new Date(now.getTime() + longestKnown / 2);
  const renewed = newDeviceCookie("secret", ana, later, both);
  expect(find(ana, renewed)).toBe(find(ana, cookie));
  expect(renewed.split("~")).toHaveLength(2);
  expect(find(ana, renewed, new Date(now.getTime() + longestKnown))).toBeDefined();
  expect(find(eva, renewed, new Date(now.getTime() + longestKnown))).toBeUndefined();
  const crowded = [3, 4, 5].reduce(
    (value, id) => newDeviceCookie("secret", { id, deviceKey: "k" }, now, value),
    renewed,
  );
  expect(crowded.split("~")).toHaveLength(4);
  expect(find(eva, crowded)).toBeUndefined();
});

test("the cookie reveals nothing about the account", () => {
  const large = newDeviceCookie("secret", { id: 987654, deviceKey: "key" }, now);
  expect(large).toMatch(/^[\w-]{22}\.[0-9a-z]+\.[\w-]{43}$/);
  expect(large).not.toContain("987654");
});
