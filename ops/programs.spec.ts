import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { serverHeap } from "./programs";
import { root } from "./start/root";

test("npm start limits the memory of the server as the tests and the benchmark do", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect(scripts.start).toBe(`node ${serverHeap.join(" ")} ops/start.mjs`);
});
