import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { palette, tones } from "./palette";

test("a picture has the colours of the page's light theme", () => {
  const [light = ""] = readFileSync("components/style/tokens.css", "utf8").split("@media");
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  for (const [name, colour] of Object.entries(palette)) expect([name, colour]).toEqual([name, token(name)]);
  for (const [tone, colour] of Object.entries(tones)) expect([tone, colour]).toEqual([tone, token(`tone-${tone}`)]);
});
