import { expect, test } from "vitest";
import { isUse } from "./is-use";

test.each([
  ["a page that is opened", { "sec-fetch-mode": "navigate" }, true],
  ["a form that a script sends to its action", { "sec-fetch-mode": "cors", "next-action": "a" }, true],
  ["any request of an old browser", {}, true],
  ["what a script of an open page asks for", { "sec-fetch-mode": "cors" }, false],
  ["a refresh of an open page", { "sec-fetch-mode": "cors", rsc: "1" }, false],
  ["a picture of a page", { "sec-fetch-mode": "no-cors" }, false],
])("%s", (_what, headers, expected) => expect(isUse(new Headers(headers as Record<string, string>))).toBe(expected));
