import { test } from "vitest";
import { expectToFitMessengers } from "@/app/_public/picture/fits-messengers.fixture";
import { chartNames } from "@/domain/charts/catalogue";

test(
  "every card of a ledger with tens of thousands of figures is small enough for a messenger, and is a picture of the right size",
  {
    timeout: 600_000,
  },
  () => expectToFitMessengers(["dashboard", ...chartNames]),
);
