import type { Values } from "@/components/form-state/form-state";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Choice } from "./select-field";

export type DayChoices = Record<
  "facilities" | "entities" | "kinds" | "verifications" | "verifiers" | "contacts" | "knownContacts",
  Choice[]
>;

/**
 * Returns the header of a day's batch as one line: "8 de enero de 2026 · Tocorón · medidas cautelares · Foro Penal ·
 * example.org".
 */
export function dayLine(values: Values, choices: DayChoices, locale: Locale, noSource: string): string {
  const { day = "", verification } = values;
  const named = (list: Choice[], name: string) => {
    const value = values[name] ?? "";
    return value === "" ? "" : (list.find((choice) => choice.value === value)?.label ?? value);
  };
  const read = readTypedDate(day);
  const place = named(choices.facilities, "facility") || named(choices.entities, "federalEntity");
  const isVerified = verification === "verified" || verification === "refuted";
  const parts = [
    read.ok ? formatDate(read.date, locale) : day,
    place,
    values.kind === "unknown" ? "" : named(choices.kinds, "kind"),
    named(choices.verifications, "verification"),
    isVerified ? named(choices.verifiers, "verifiedBy") : "",
    sourcesOf(values, choices) || noSource,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Returns the hosts of the sources, which are enough to recognise them, and the kinds of those without an address. */
function sourcesOf(values: Values, { contacts, knownContacts }: DayChoices): string {
  const hosts = Object.entries(values)
    .filter(([name, value]) => /^sources\.\d+\.url$/.test(name) && value.trim() !== "")
    .map(([, value]) => (URL.canParse(value) ? new URL(value).hostname.replace(/^www\./, "") : value));
  const labels = (field: string, list: Choice[]) =>
    Object.entries(values)
      .filter(([name, value]) => new RegExp(`^sources\\.\\d+\\.${field}$`).test(name) && value !== "")
      .map(([, value]) => list.find((choice) => choice.value === value)?.label ?? value);
  return [...new Set([...hosts, ...labels("contact", contacts), ...labels("source", knownContacts)])].join(", ");
}
