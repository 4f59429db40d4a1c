import { test } from "vitest";
import { expectToFitMessengers } from "@/app/_public/picture/fits-messengers.fixture";

test("a card of a ledger with tens of thousands of figures is small enough for a messenger, and is a picture of the right size", () =>
  expectToFitMessengers(["dashboard", "gender"]));
