import { expect, test } from "vitest";
import { localPath } from "./local-path";

test("signing in leads on to a page of this instance", () => {
  expect(localPath("/es/desk/people/7?saved=1", "/es/desk")).toBe("/es/desk/people/7?saved=1");
  expect(localPath(undefined, "/es/desk")).toBe("/es/desk");
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/es/../../x\n",
  "javascript:alert(1)",
  "/es//evil@x",
  "/desk",
])("a foreign or odd address is not followed: %s", (next) => expect(localPath(next, "/es/desk")).toBe("/es/desk"));
