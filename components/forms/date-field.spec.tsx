import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormContext } from "@/components/form-state/form-context";
import { freshForm } from "@/components/form-state/form-state";
import { DateProvider } from "./date-context";
import { DateField } from "./date-field";

function rendered(day: string, locale: "es" | "en"): string {
  return renderToStaticMarkup(
    <DateProvider locale={locale} timeZone="America/Caracas">
      <FormContext value={freshForm({ day })}>
        <DateField name="day" label="Día" />
      </FormContext>
    </DateProvider>,
  );
}

test("a form that comes back says what its dates are read as, in the reader's language", () => {
  expect(rendered("2026-02", "es")).toContain(">febrero de 2026</output>");
  expect(rendered("4/2/26", "es")).toContain(">4 de febrero de 2026</output>");
  expect(rendered("4/2/26", "en")).toContain(">4 February 2026</output>");
});

test("a date that cannot be read, and a blank one, are read as nothing", () => {
  expect(rendered("el otro día", "es")).toContain("></output>");
  expect(rendered("", "es")).toContain("></output>");
});
