import { expect, it } from "vitest";
import { fileLength } from "./file-length";
import { fixture } from "./fixture";

const lines = (count: number) => "const a = 1;\n".repeat(count);

it("lets a file of 250 lines pass and notices one of 251, in every kind of source", () => {
  const folder = fixture({
    "domain/long.ts": lines(250),
    "domain/longer.ts": lines(251),
    "app/longer.tsx": lines(251),
    "ops/longer.mjs": lines(251),
    "app/longer.css": lines(251),
    "docs/longer.md": lines(251),
  });
  expect(fileLength(folder).map((line) => line.split(" ")[0])).toEqual([
    "app/longer.css",
    "app/longer.tsx",
    "domain/longer.ts",
    "ops/longer.mjs",
  ]);
});
