import { expect, test } from "vitest";
import { searchText } from "./search-text";

test("accents, case, spaces and control characters make no difference; signs stay", () => {
  expect(searchText("  Últimas\u0000Noticias ", "https://Diario.example/a-b")).toBe(
    "ultimas noticias https://diario.example/a-b",
  );
});
