import { describe, expect, it } from "vitest";
import { fixture } from "./fixture";
import { messages } from "./messages";

function check(es: object, en: object, code: string): string[] {
  const files = { "messages/es.json": JSON.stringify(es), "messages/en.json": JSON.stringify(en) };
  return messages(fixture({ ...files, "app/page.tsx": code }));
}

describe("the messages", () => {
  it("may be used by their full key, by a template's beginning and through a table of keys", () => {
    const words = { title: "a", kind: { pardon: "b", exile: "c" }, sex: { female: "d" } };
    const code = 'const t = String; t("title"); t(`kind.$' + '{"pardon"}`); const table = { f: "sex.female" };';
    expect(check(words, words, code)).toEqual([]);
  });

  it("are the same keys in both languages", () => {
    expect(check({ a: "1", b: "2" }, { a: "1", c: "3" }, 't("a"); t("b"); t("c")')).toEqual([
      "b is missing in en.json",
      "c is missing in es.json",
    ]);
  });

  it("take the same arguments in both languages", () => {
    const es = { a: "{n, plural, one {# persona} other {# personas}} en {place}", b: "<link>x</link>" };
    const en = { a: "{n} people in {place}", b: "x" };
    expect(check(es, en, 't("a"); t("b")')).toEqual([
      "a takes {n: number, place} in es.json and {n, place} in en.json",
      "b takes {link: tag} in es.json and {} in en.json",
    ]);
  });

  it("are never empty and always readable", () => {
    expect(check({ a: " ", b: "{n" }, { a: "1", b: "{n}" }, 't("a"); t("b")')).toEqual([
      "a is empty in es.json",
      expect.stringMatching(/^b cannot be read/),
    ]);
  });

  it("are each used outside of tests", () => {
    const files = { "messages/es.json": '{"a":"1"}', "messages/en.json": '{"a":"1"}', "app/a.spec.ts": 't("a")' };
    expect(messages(fixture(files))).toEqual(["a is used nowhere"]);
  });
});
