import { expect, test } from "vitest";
import { refusalOf } from "./refusal";

test("while the clock is in doubt, the console names its command that confirms the clock, in both languages", () => {
  const [es, en] = refusalOf([{ code: "clock_unconfirmed" }]).message.split(" / ");
  expect(es).toContain("confirmen primero el reloj con npm run cli -- confirm-clock");
  expect(en).toContain("confirm the clock first with npm run cli -- confirm-clock");
});

test("another refusal is said in both languages, with its field", () => {
  const { message } = refusalOf([{ code: "email_taken", field: "email" }]);
  expect(message).toMatch(/^email: .+ \/ .+/);
});
