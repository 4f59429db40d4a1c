import { expect, test } from "vitest";
import { shortAddress } from "./short-address";

test.each([
  ["https://www.example.org/amnist%C3%ADa", "example.org/amnistía"],
  ["http://example.org/100%", "example.org/100%"],
])("%s is shown as %s", (url, shown) => expect(shortAddress(url)).toBe(shown));
