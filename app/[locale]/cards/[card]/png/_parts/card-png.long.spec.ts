import { test } from "vitest";
import { expectToFitMessengers } from "@/app/_public/picture/fits-messengers.fixture";
import { chartNames } from "@/domain/charts/catalogue";

test(
  "no card of a ledger with tens of thousands of figures is too large for a messenger, and each is a picture of its size",
  {
    timeout: 600_000,
  },
  () => expectToFitMessengers(["dashboard", ...chartNames]),
);
