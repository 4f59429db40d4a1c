import type { Browser } from "@playwright/test";
import { expect } from "@/e2e/test";
import { familySecret, newPrison } from "./afternoon";
import { day } from "./morning";

/** What the public must read nowhere: people without consent to their names, and what a family said. */
const secrets =
  /Zutanitareservada|Ficticio Maroto|Heriberto|Eduvigis|Filomena|Aurelio|Güipe|98.?111.?222|El Gocho|hipertenso/i;

/** Reads the public pages about the day in both languages, without scripts, as a visitor does. */
export async function readAsThePublic(browser: Browser, url: string, figure: string): Promise<void> {
  const visitor = await browser.newPage({ baseURL: url, javaScriptEnabled: false });
  const read = async (path: string) => {
    const response = await visitor.goto(path);
    expect(response?.status(), path).toBe(200);
    const text = ((await visitor.locator("body").textContent()) ?? "").replace(/\s+/g, " ");
    expect(text, path).not.toMatch(secrets);
    expect(text, path).not.toContain(familySecret);
    return text;
  };
  const ofTheDay = `from=${day}&to=${day}`;
  expect(await read(`/es/releases?${ofTheDay}`)).toContain("42 personas");
  expect(await read(`/en/releases?${ofTheDay}`)).toContain("42 people");
  expect(await read(`/es/releases?${ofTheDay}&nationality=foreign_or_dual`)).toContain("8 personas");
  // One release alone does not name its place.
  expect(await read(`/es/releases?place=${newPrison.id}`)).not.toContain("4 de febrero de 2026");

  const es = await read(`/es/counts/${figure}`);
  expect(es).toContain("21 excarcelaciones el 4 de febrero de 2026, según Foro Penal");
  expect(es).toContain("decía: «22 excarcelaciones el 4 de febrero de 2026, según Foro Penal");
  const en = await read(`/en/counts/${figure}`);
  expect(en).toContain("21 releases on 4 February 2026, according to Foro Penal");
  expect(en).toContain("it said: “22 releases on 4 February 2026");
  expect(await read("/es/corrections")).toContain("Cifra: 22 → 21");

  expect(await read("/es/detentions?again=yes")).toContain("1 persona");
  expect(await read("/es/detentions?state=death")).toContain("2 personas");
  expect(await read("/es/detentions?state=house_arrest")).toContain("3 personas");
  await read("/es");
  await read("/en/updates");
}
