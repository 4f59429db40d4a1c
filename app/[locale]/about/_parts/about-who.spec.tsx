import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { contextOf } from "@/domain/testing/examples";
import { defaultSettings, type Settings } from "@/domain/values/settings";
import type { Locale } from "@/messages/locale";
import { AboutWho } from "./about-who";

const render = (given: Partial<Settings>, locale: Locale = "es") =>
  renderToStaticMarkup(<AboutWho context={contextOf({ settings: { ...defaultSettings, ...given } }, locale)} />);
const anchors = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test("by default the page has no authors, contact or funding", () => {
  expect(anchors(render({}))).toEqual(["who", "method", "licence", "corrections"]);
});

test("each text has its anchor once it is filled in", () => {
  const html = render({ authorsEs: "Un equipo", fundingEs: "Donaciones", contactSignal: "vigilia.01" });
  expect(anchors(html)).toEqual(["who", "authors", "method", "funding", "contact", "licence", "corrections"]);
});

test("mail and Signal are links; a Signal user name is text", () => {
  expect(render({ contactMail: "a@example.org" })).toContain('href="mailto:a@example.org"');
  expect(render({ contactSignal: "+58 412 123" })).toContain('href="https://signal.me/#p/+58412123"');
  expect(render({ contactSignal: "https://signal.me/#eu/abc" })).toContain('href="https://signal.me/#eu/abc"');
  expect(render({ contactSignal: "vigilia.01" })).not.toContain("signal.me");
});

test("without English the Spanish stands, marked as Spanish; blank lines separate paragraphs", () => {
  expect(render({ authorsEs: "Uno.\n\nDos." }, "en")).toContain('<p lang="es">Uno.</p><p lang="es">Dos.</p>');
  expect(render({ authorsEs: "Uno.", authorsEn: "One." }, "en")).toContain("<p>One.</p>");
});
