import { expect, test } from "vitest";
import { embedHeights } from "@/components/charts/embed-heights";
import { exampleTimeChart } from "@/components/charts/example-charts.fixture";
import { embedCode } from "./embed-code";

const code = (title: string) =>
  embedCode({
    src: "https://vigilia.example/es/embed/gender?period=all&publisher=jep",
    spec: { ...exampleTimeChart({ title }), id: "gender" },
  });

test("the frame has the fixed height of its chart, and no text can leave its attribute", () => {
  expect(code("Mujeres")).toContain(`title="Mujeres" width="100%" height="${embedHeights.gender}"`);
  expect(code("Mujeres")).toContain('src="https://vigilia.example/es/embed/gender?period=all&amp;publisher=jep"');
  expect(code('"><script>alert(1)</script>')).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>"');
});

test("the script takes heights only from the site of the frame", () => {
  expect(code("Mujeres")).toContain('e.origin==="https://vigilia.example"');
});
