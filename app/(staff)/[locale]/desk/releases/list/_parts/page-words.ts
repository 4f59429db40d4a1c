import { optionalChoicesOf } from "@/app/(staff)/_shared/fields/choices";
import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { ListWords } from "@/components/pasted-list/list-words";
import { logged } from "@/domain/pasted-list/answers";
import { countryCodes } from "@/domain/values/combination";
import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Options = {
  /** Names of the known places. */
  places: string[];
  /** True if all new public rows go to review. */
  isReviewed: boolean;
};

/** The words of the pasted list's page. */
export function listPageWords(t: Translate, locale: Locale, { places, isReviewed }: Options): ListWords {
  return {
    text: fieldWords(t, "listText"),
    file: t("pasted.file"),
    fileRefused: t("pasted.file_refused"),
    tooLarge: t("pasted.too_large"),
    read: t("pasted.read"),
    readAgain: t("pasted.read_again"),
    reading: t("pasted.reading"),
    readSoFar: t.raw("pasted.read_so_far"),
    start: t("pasted.start"),
    review: t("pasted.review"),
    keys: t("pasted.keys"),
    filters: t("pasted.filters"),
    filter: {
      all: counted((count) => t("pasted.filter.all", { count })),
      open: counted((count) => t("pasted.filter.open", { count })),
      known: counted((count) => t("pasted.filter.known", { count })),
      added: counted((count) => t("pasted.filter.added", { count })),
      skipped: counted((count) => t("pasted.filter.skipped", { count })),
    },
    nothing: t("desk.nothing"),
    more: t.raw("pasted.more"),
    line: t.raw("pasted.line"),
    open: t("pasted.said.open"),
    added: t("pasted.said.new"),
    unnamed: t("pasted.said.unnamed"),
    skip: t("pasted.said.skip"),
    skipped: t("pasted.said.skipped"),
    toOpen: t.raw("pasted.to_open"),
    draft: t.raw("pasted.draft"),
    publish: isReviewed ? t.raw("pasted.to_review") : t.raw("pasted.publish"),
    counted: countedWords(t),
    locale,
    saving: t("form.saving"),
    none: t("desk.group.none"),
    groupNo: t("pasted.group.no"),
    groupSome: t("pasted.group.some"),
    groupAsAbove: t("pasted.group.as_above"),
    fields: {
      givenNames: fieldWords(t, "givenNames"),
      surnames: fieldWords(t, "surnames"),
      document: { ...optionalWords(t, "document"), hint: undefined },
      nationality: optionalWords(t, "nationality"),
      gender: fieldWords(t, "gender"),
      place: optionalWords(t, "linePlace"),
      destination: optionalWords(t, "lineDestination"),
      group: { ...fieldWords(t, "fromGroup"), hint: undefined },
    },
    placeBefore: optionalWords(t, "lineBefore"),
    genders: optionalChoicesOf(t, "gender"),
    countries: countryCodes.map((code) => countryName(code, locale)).sort((a, b) => a.localeCompare(b, locale)),
    places,
  };
}

/** Texts for the numbers of what a list logs. */
export function countedWords(t: Translate): ListWords["counted"] {
  const words = logged.map((what) => {
    // The number itself is filled in with the answers.
    const each = counted((count) => t(`pasted.counted.${what}`, { count }));
    return [what, { one: each.one.replace("1", "{count}"), other: each.other.replace("2", "{count}") }];
  });
  return Object.fromEntries(words);
}

/** The singular and the plural of a message. */
function counted(words: (count: number) => string) {
  return { one: words(1), other: words(2) };
}
