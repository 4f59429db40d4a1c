import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { figureOf } from "./figure-of";
import { quotationOf } from "./quotation";
import { sentenceOf } from "./sentence";

const publishers = publishersOf({ lead: "ngo" });
const address = "https://vigilia.example/es/counts/lead?at=12";

test("a copied figure has its sentence, source and address", () => {
  const figure = figureOf(countOf({ value: 806 }), publishers);
  expect(quotationOf(figure, address, "es")).toBe(`${sentenceOf(figure, "es")} Fuente: example.org. ${address}`);
});

test("a copied figure without a source says so", () => {
  const figure = figureOf(countOf({ value: 806, source: null }), publishers);
  expect(quotationOf(figure, address, "en")).toMatch(/Source: .+\. https:/);
});
