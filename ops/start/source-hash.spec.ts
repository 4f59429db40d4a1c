import { renameSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { fixture } from "@/ops/checks/fixture";
import { sourceHash } from "./source-hash";

it("changes with a source's content or name, and not with its time, a test or a file that no page uses", () => {
  const folder = fixture({ "app/page.tsx": "1", "messages/es.json": "{}" });
  const page = path.join(folder, "app/page.tsx");
  const first = sourceHash(folder);
  utimesSync(page, 1, 1);
  writeFileSync(path.join(folder, "app/page.spec.tsx"), "1");
  writeFileSync(path.join(folder, "README.md"), "1");
  expect(sourceHash(folder)).toBe(first);
  writeFileSync(page, "2");
  const second = sourceHash(folder);
  expect(second).not.toBe(first);
  renameSync(page, path.join(folder, "app/other.tsx"));
  expect(sourceHash(folder)).not.toBe(second);
});
