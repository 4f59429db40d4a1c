import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./local-path";

const fallback = "/es/desk";

test.each(["/es/desk/people/7?saved=1", "/en/admin/users/3", "/es/account", "/es/desk/people?q=ana+l%C3%B3pez%2Fb"])(
  "signing in leads on to a page of the staff: %s",
  (next) => expect(localPath(next, fallback)).toBe(next),
);

test.each([
  undefined,
  "",
  "https://evil.example/",
  "https://evil.example/es/desk",
  "//evil.example",
  "//evil.example/es/desk",
  "/\\evil.example",
  "\\\\evil.example/es/desk",
  "/es/..//evil.example",
  "/es/desk/../..//evil.example",
  "/es/desk/..//..//evil.example",
  "/es/%2e%2e//evil.example",
  "/es/desk//evil.example",
  "/es/desk/%2F%2fevil.example",
  "/es/desk/%5cevil.example",
  "/es/desk/\\evil.example",
  "/\t/evil.example",
  "/es/desk\n",
  "/es/../../x\n",
  "javascript:alert(1)",
  "/es//evil@x",
  "/es/desk/%",
  "/desk",
  "/es",
  "/es/login?next=/es/login",
  "/es/desk/../login",
  "/es/deskside",
])("an address that is not a page of the staff is not followed: %j", (next) =>
  expect(localPath(next, fallback)).toBe(fallback),
);

/** What makes programs disagree about where an address leads. */
const pieces = fc.constantFrom(
  ...["/", "//", "\\", ".", "..", "%2e", "%2E%2e", "%2f", "%5C", "%00", "%", "es", "en", "desk", "admin", "account"],
  ...["login", "evil.example", "@", ":", "http:", "javascript:", "?", "#", ";", " ", "\t", "\n", "\r", "\0", "\u007f"],
  ...["\u2028", "\uff0f", "\u2215", "\u2044", "\u3002", "\ud800", "é"],
);
const addresses = fc
  .tuple(
    fc.constantFrom("", "/es/", "/es/desk/", "/en/admin/"),
    fc.array(pieces, { maxLength: 9 }),
    fc.constantFrom("", "evil.example"),
  )
  .map(([start, middle, end]) => start + middle.join("") + end);

test("whatever an address is made of, it leads to a page of the staff on this host", () => {
  fc.assert(
    fc.property(fc.oneof(addresses, fc.string({ unit: "binary" })), (next) => {
      const path = localPath(next, fallback);
      const read = new URL(path, "https://vigilia.example/es/login");
      expect(read.origin).toBe("https://vigilia.example");
      expect(read.pathname).toMatch(/^\/(es|en)\/(desk|admin|account)(\/[^/\\]+)*$/);
      // A second program that reads and writes it comes to the same place.
      expect(read.pathname + read.search).toBe(path);
      expect(localPath(path, "/none")).toBe(path);
    }),
    { numRuns: 20_000 },
  );
});
