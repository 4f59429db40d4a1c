import { publicReader } from "@/db/testing/public-reader";
import { newsOf } from "@/domain/figures/newest";
import { newestReleaseSentence } from "@/domain/figures/news-sentence";
import { spanOf } from "@/domain/values/partial-day";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { readDashboard } from "./dashboard-page";
import { type Exports, readExports } from "./exports";
import { readChart } from "./read-chart";

const ledgers = { invented: sharedServer("invented"), corrected: sharedServer("corrected") };
const today = "2026-05-14";

for (const [name, server] of Object.entries(ledgers)) {
  test.describe(name, () => {
    let reader: ReturnType<typeof publicReader>;
    const exportedAt = new Map<string, Exports>();
    const headOf = (when: string) => (when === "now" ? reader.view().head : server.seeded);

    test.beforeAll(async ({ playwright }) => {
      reader = publicReader(server.databasePath);
      const request = await playwright.request.newContext();
      for (const when of ["now", "earlier"]) exportedAt.set(when, await readExports(request, server.url, headOf(when)));
      await request.dispose();
    });
    test.afterAll(() => reader.close());

    for (const locale of locales) {
      for (const when of ["now", "earlier"]) {
        test(`in ${locale}, as known ${when}: what is new is the API's figures, the records' sums and the log's newest entry`, async ({
          request,
        }) => {
          const said = exportedAt.get(when);
          const context = reader.context(headOf(when), locale);
          const at = when === "now" ? "" : `?at=${headOf(when)}`;
          const get = async (path: string) => (await request.get(server.url + path)).text();
          const { news } = readDashboard(await get(`/${locale}${at}`));
          const { release, count } = newsOf(context.ledger, null, today);
          if (!release) throw new Error("the ledgers of the journeys have releases");

          expect(news[0]?.sentence).toBe(newestReleaseSentence(release, locale));
          if (release.from === "log") {
            const { day, verification, persons } = release.logged;
            const rows = said?.releaseRows.filter((row) => row.day === day && row.verification === verification);
            expect(rows?.reduce((sum, row) => sum + Number(row.headcount), 0)).toBe(persons);
            expect(news[0]?.sentence).toContain(String(persons));
            expect(await get(news[0]?.href ?? "")).toContain(String(persons));
          } else {
            const item = said?.counts.find(({ id }) => id === release.figure.count);
            const page = await get(news[0]?.href ?? "");
            expect(page).toContain(item?.sentence[locale]);
            if (release.from === "figure") expect(news[0]?.sentence).toBe(item?.sentence[locale]);
            else
              expect(item?.parts).toContainEqual({
                ...{ dimension: "movement_since_previous", category: "released" },
                value: release.persons,
              });
          }
          const item = said?.counts.find(({ id }) => id === count?.count);
          if (count) expect(item?.sentence[locale]).toBe(news[1]?.sentence);
          if (count) expect(await get(news[1]?.href ?? "")).toContain(news[1]?.sentence);

          const corrections = await get(`/${locale}/corrections${at}`);
          const [, newest] = /id="h(\d+)"/.exec(corrections) ?? [];
          const link = news.find(({ href }) => href.includes("/corrections"));
          expect(link?.href).toBe(newest && `/${locale}/corrections${at}#h${newest}`);
          const headline = link?.sentence.replace(translator(locale)("home.news.and_more"), "").trim();
          for (const part of headline?.split(/[.:] /) ?? []) expect(corrections).toContain(part.replace(/\.$/, ""));
        });

        test(`in ${locale}, as known ${when}: the change is the difference of two figures of the API, and each nationality is a bar of its chart`, async ({
          request,
        }) => {
          const said = exportedAt.get(when);
          const at = when === "now" ? "" : `?at=${headOf(when)}`;
          const get = async (path: string) => (await request.get(server.url + path)).text();
          const { sincePrevious, countries } = readDashboard(await get(`/${locale}${at}`));
          const { detained } = said?.summary ?? {};
          const own = said?.countRows.filter(
            (row) => row.publisher === detained?.publisher && row.measure === "detained",
          );
          const earlier = own?.filter(
            (row) => row.standing === "stands" && spanOf(row.as_of ?? "").to < (detained?.asOf ?? ""),
          );
          const before = earlier
            ?.toSorted((a, b) => spanOf(a.as_of ?? "").to.localeCompare(spanOf(b.as_of ?? "").to))
            .at(-1);
          const previous = Number(/\((\d+)\)/.exec(sincePrevious)?.[1]);
          const sameDay = earlier?.filter((row) => row.as_of === before?.as_of).map((row) => Number(row.value));
          expect(sameDay).toContain(previous);
          expect(sincePrevious).toMatch(new RegExp(`^${Math.abs((detained?.value ?? 0) - previous)} `));

          const bars = readChart(await get(`/${locale}/charts/nationality-countries${at}`)).marks;
          expect(countries.length).toBeGreaterThan(3);
          for (const { text, value } of countries)
            expect(bars).toContainEqual(expect.objectContaining({ sentence: text, label: value }));
        });
      }
    }
  });
}
