import { test } from "vitest";
import { expectInk } from "./expect-ink.fixture";
import { seededPictures } from "./seeded-pictures.fixture";

test("every card of the seeded ledger is a small PNG of the right size, with dark pixels where its text is", {
  timeout: 600_000,
}, async () => {
  const { cards } = await seededPictures();
  for (const card of cards) await expectInk(card);
});
