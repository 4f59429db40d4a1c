import { expect, test } from "vitest";
import { formKey } from "./form-key";

test("one account always has the same key, so that its drafts are found again after signing in", () => {
  expect(formKey("a secret", 7)).toEqual(formKey("a secret", 7));
  expect(formKey("a secret", 7)).toHaveLength(32);
});

test("another account or another instance has another key", () => {
  expect(formKey("a secret", 8)).not.toEqual(formKey("a secret", 7));
  expect(formKey("another", 7)).not.toEqual(formKey("a secret", 7));
});
