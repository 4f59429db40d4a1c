import fc from "fast-check";
import { freshForm } from "@/components/form-state/form-state";
import { hostileText, hostileWord } from "@/e2e/attack/parsers/hostile-text";

/** A field of a form; `isFile`: its text is sent as a file. */
export type Field = { name: string; value: string; isFile: boolean };

/** A form as it is sent to an action. `wrong`: it breaks the encoding of React, so Next itself may report it. */
export type FormBody = { kind: string; wrong: boolean; headers: Record<string, string>; body: string };

/** What the tests of one action are made from: its id, the encoding of its form, and the names that its page has. */
export type Target = { action: string; isPlain: boolean; fields: readonly { name: string; value: string }[] };

const extra = fc.constantFrom(
  ...["id", "version", "requestId", "type", "locale", "step", "reason", "change", "publicReason", "confirmation"],
  ...["day.length.toString", "parts.0.value", "parts.999.value", "a.b.c.d.e.f.g.h.i", "__proto__.x", "constructor"],
  ...["sources.0.url", "rows.0.as", "answers", "choice:name", "$ACTION_ID_0", "", "x".repeat(3000)],
);
const value = fc.oneof(
  fc.constantFrom(
    "",
    "1",
    "0",
    "-1",
    "9999999999999999",
    "on",
    "es",
    "2026-01-08",
    "person",
    "update",
    "delete",
    "Ana",
  ),
  hostileWord,
  hostileText(3000),
);

/** The fields of the page, some missing, some twice, with their own value or another. */
function fieldsOf(target: Target): fc.Arbitrary<Field[]> {
  const own = target.fields.map((field) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant([{ ...field, isFile: false }]) },
      { weight: 3, arbitrary: value.map((text) => [{ name: field.name, value: text, isFile: false }]) },
      { weight: 1, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: value.map((text) => [0, 1].map(() => ({ name: field.name, value: text, isFile: true }))),
      },
    ),
  );
  const other = fc.record({ name: fc.oneof(extra, hostileWord), value, isFile: fc.boolean() });
  return fc
    .tuple(fc.tuple(...own), fc.array(other, { maxLength: 4 }))
    .map(([known, others]) => [...known.flat(), ...others]);
}

/** References and values of React's encoding, most of which lead nowhere. */
const argument = fc.oneof(
  fc.json(),
  fc
    .array(
      fc.constantFrom(
        ...[
          "$K1",
          "$1",
          "$2",
          "$Q1",
          "$W1",
          "$F1",
          "$h1",
          "$i1",
          "$B1",
          "$@1",
          "$n12",
          "$D2026",
          "$T",
          "$undefined",
          "$-0",
        ],
        ...[
          "$1:__proto__:then",
          "$1:constructor:constructor",
          "$K9",
          "$$",
          "$R1",
          "$r1",
          "$X1",
          "$o1",
          "$O",
          "$Infinity",
        ],
      ),
      { maxLength: 4 },
    )
    .map((all) => JSON.stringify(all)),
  fc.constantFrom(
    '{"then":"$1:__proto__:then","status":"resolved_model","value":"{}"}',
    "[",
    "",
    "\0",
    '"$0"',
    "[[[[[]]]]]",
  ),
);

/** Bodies of a form's action: well-formed with any fields, and in wrong encodings. */
export function bodiesFor(target: Target): fc.Arbitrary<FormBody> {
  const fields = fieldsOf(target);
  const call = { "Next-Action": target.action, Accept: "text/x-component" };
  const state = JSON.stringify(target.isPlain ? ["$K1"] : [freshForm(), "$K1"]);
  const react = fields.map((all) => bodyOf("form", false, call, [...all.map(inReact), ["0", state]]));
  const states = fc
    .tuple(fields, argument)
    .map(([all, given]) => bodyOf("wrong arguments", true, call, [...all.map(inReact), ["0", given], ["1", given]]));
  const unwrapped = fields.map((all) => bodyOf("plain fields", true, call, all.map(plain)));
  const withoutScript = fc.tuple(fields, argument).map(([all, given]) => {
    const reference = [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", given],
      ["$ACTION_1:1", given],
      ["$ACTION_KEY", "k"],
    ] as const;
    return bodyOf("without scripts", true, {}, [...reference, ...all.map(plain)] as Entries);
  });
  const byId = fields.map((all) =>
    bodyOf("without scripts, by id", true, {}, [[`$ACTION_ID_${target.action}`, ""], ...all.map(plain)]),
  );
  const raw = fc
    .tuple(
      fc.constantFrom(
        "text/plain;charset=UTF-8",
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "",
      ),
      fc.oneof(argument, hostileText(3000), fc.constant('--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[')),
      fc.boolean(),
    )
    .map(([type, text, isCall]): FormBody => {
      const headers = { ...(isCall && call), ...(type && { "Content-Type": type }) };
      return { kind: `${type || "no type"}`, wrong: true, headers, body: text };
    });
  const cut = fc.tuple(react, fc.double({ min: 0, max: 1, noNaN: true })).map(([whole, at]): FormBody => {
    return { ...whole, kind: "cut off", wrong: true, body: whole.body.slice(0, Math.floor(at * whole.body.length)) };
  });
  const wrong = fc.oneof(states, unwrapped, withoutScript, byId, raw, cut);
  return fc.oneof({ weight: 3, arbitrary: react }, { weight: 2, arbitrary: wrong });
}

type Entries = (readonly [name: string, value: string | { file: string }])[];

function inReact({ name, value, isFile }: Field): Entries[number] {
  return [`_1_${name}`, isFile ? { file: value } : value];
}

function plain({ name, value, isFile }: Field): Entries[number] {
  return [name, isFile ? { file: value } : value];
}

const boundary = "----attack";

function bodyOf(kind: string, wrong: boolean, headers: Record<string, string>, entries: Entries): FormBody {
  const parts = entries.map(([name, value]) => {
    // A browser encodes line ends and quotes; other control characters end a form.
    const quoted = name.replace(/[\p{Cc}"]/gu, encodeURIComponent);
    const isFile = typeof value !== "string";
    const file = isFile ? '; filename="a.txt"\r\nContent-Type: text/plain' : "";
    return `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"${file}\r\n\r\n${isFile ? value.file : value}\r\n`;
  });
  const type = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  return { kind, wrong, headers: { ...headers, ...type }, body: `${parts.join("")}--${boundary}--\r\n` };
}
