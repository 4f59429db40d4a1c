import { test } from "vitest";
import { expectToFitMessengers } from "@/app/_public/picture/fits-messengers.fixture";

test("a card of a ledger with tens of thousands of figures is not too large for a messenger, and is a picture of its size", () =>
  expectToFitMessengers(["dashboard", "gender"]));
