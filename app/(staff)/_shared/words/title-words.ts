import type { Publishable } from "@/domain/history/with-publication";
import type { DocumentOf } from "@/domain/records/document";
import { shortAddress } from "@/domain/values/short-address";
import { formatDate } from "@/domain/wording/format";
import type { DeskWords } from "./desk-words";
import { nameWords } from "./name-words";

/** What a record is called at the desk: a name, how many a group are, whose figure of which day, what a source says. */
export function titleWords({ t, locale, publisher }: DeskWords, document: Publishable | DocumentOf<"source">): string {
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
      return document.facts.title || shortAddress(document.facts.url);
  }
}
