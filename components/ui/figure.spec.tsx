import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Figure } from "./figure";

const draw = (sentence: string, value: string | null) =>
  renderToStaticMarkup(<Figure sentence={sentence} value={value} trace={[]} traceLabel="Where from" />);
const read = (markup: string) => markup.replace(/<[^>]*>/g, "");

describe("a figure", () => {
  it("is read and copied as its whole sentence", () => {
    const sentence = "At least 457 political prisoners, according to Foro Penal, on 4 May 2026";
    expect(read(draw(sentence, "457"))).toBe(sentence);
  });

  it("enlarges only its number, at the number's first position", () => {
    expect(draw("Of 4, 4 were freed", "4")).toContain(
      '<strong class="figure-value">4</strong><span class="figure-after">, 4 were',
    );
  });

  it("keeps the words where no number was published", () => {
    const markup = draw("“A significant number”, according to the government", null);
    expect(markup).not.toContain("<strong");
    expect(read(markup)).toBe("“A significant number”, according to the government");
  });
});
