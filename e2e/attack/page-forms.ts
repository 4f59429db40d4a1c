import { type Cheerio, type CheerioAPI, load } from "cheerio";
import type { Element } from "domhandler";

/** `text` and `prose` (several lines) are typed and shown again; `secret` is never shown again; `code` is chosen. */
export type FieldKind = "text" | "prose" | "secret" | "code";
export type Field = { name: string; kind: FieldKind; value: string };

/** A form of a server action as a page holds it. */
export type PageForm = {
  action: string;
  fields: Field[];
  /** The hidden fields by which React finds the action when the browser runs no scripts. */
  sealed: Record<string, string>;
};

/** Returns the forms of a page that call a server action, without that of signing out. */
export function formsIn(html: string): PageForm[] {
  const $ = load(html);
  return $("form")
    .toArray()
    .flatMap((element) => {
      const form = $(element);
      const sealed = Object.fromEntries(
        form
          .find('input[name^="$ACTION"]')
          .toArray()
          .map((input) => [$(input).attr("name") ?? "", $(input).attr("value") ?? ""]),
      );
      const action = actionOf(sealed);
      return action === undefined ? [] : [{ action, sealed, fields: fieldsOf($, form) }];
    });
}

/** Returns the values that a browser would send if nobody typed anything. */
export function valuesOf({ fields }: Pick<PageForm, "fields">): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

function actionOf(sealed: Record<string, string>): string | undefined {
  for (const [name, value] of Object.entries(sealed)) {
    const plain = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1];
    if (plain) return plain;
    if (/^\$ACTION_\d+:0$/.test(name)) return (JSON.parse(value) as { id: string }).id;
  }
  return undefined;
}

function fieldsOf($: CheerioAPI, form: Cheerio<Element>): Field[] {
  const sent = new Map(form.serializeArray().map(({ name, value }) => [name, value]));
  const named = form.find("input[name], select[name], textarea[name], button[name]").toArray();
  const fields = named.flatMap((element): [string, Field][] => {
    const name = $(element).attr("name") ?? "";
    if (name.startsWith("$ACTION")) return [];
    return [[name, { name, kind: kindOf(element.tagName, $(element).attr("type")), value: sent.get(name) ?? "" }]];
  });
  return [...new Map(fields).values()];
}

function kindOf(tag: string, type = "text"): FieldKind {
  if (tag === "textarea") return "prose";
  if (tag !== "input" || /^(?:hidden|radio|checkbox|submit)$/.test(type)) return "code";
  return type === "password" ? "secret" : "text";
}
