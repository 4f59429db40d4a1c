import type { Publishable } from "@/domain/history/with-publication";
import type { DocumentOf } from "@/domain/records/document";
import { formatDate } from "@/domain/wording/format";
import type { DeskWords } from "./desk-words";
import { nameWords } from "./name-words";
import { sourceTitle } from "./source-title";

type Titled = Publishable | DocumentOf<"source"> | DocumentOf<"facility"> | DocumentOf<"publisher">;

/** The title of a record at the desk: name, headcount, publisher and day, or title of a source. */
export function titleWords({ t, locale, publisher }: DeskWords, document: Titled): string {
  switch (document.type) {
    case "person":
      return nameWords(t, document.id, document.identity);
    case "group":
      return t("desk.group.title", { count: document.facts.headcount });
    case "count": {
      const { publisher: whose, measure, asOf } = document.facts;
      return `${publisher(whose)}: ${t(`measure.${measure}`)}, ${formatDate(asOf, locale)}`;
    }
    case "source":
      return sourceTitle(document.facts, locale);
    case "facility":
      return document.facts.name;
    case "publisher":
      return locale === "es" ? document.facts.nameEs : document.facts.nameEn;
  }
}
