import { test } from "vitest";
import { chartNames } from "@/domain/charts/catalogue";
import { expectToFitMessengers } from "./fits-messengers.fixture";

test(
  "no card of a ledger with tens of thousands of figures is too large for a messenger, and each is a picture of its size",
  {
    timeout: 600_000,
  },
  () => expectToFitMessengers(["dashboard", ...chartNames]),
);
