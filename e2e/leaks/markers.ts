/** The text that every marker begins with. No word of any language and no base64 of anything else contains it. */
const stem = "zqxmarca";

/** Begins the names that may be shown at addresses that name people. */
export const shownStem = "zqxvisible";

/** Begins what a visitor sends. The visitor may get it back, but no log may hold it. */
export const visitorStem = "zqxvisitante";

/** Digits and days of private columns, which cannot hold letters. */
export const privateDigits = { document: "918827364", phone: "4127790153", birthDate: "1931-07-29" };

const planted: string[] = [];

/** Returns a new marker for a private value: letters only, so that folding, splitting and indexing keep it whole. */
export function marker(what: string): string {
  planted.push(what);
  const letters = [...String(planted.length)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  return `${stem}${letters}q`;
}

/** Returns where the marker in a text was planted; the text itself if it is none. */
export function placeOf(found: string): string {
  const letters = new RegExp(`${stem}([a-j]+)q`).exec(found)?.[1] ?? "";
  const index = Number([...letters].map((letter) => "abcdefghij".indexOf(letter)).join(""));
  return planted[index - 1] ?? found;
}

/** Every way in which a private day or number may be written. */
const digits = [
  ...[privateDigits.document, "918.827.364", "918,827,364", "918 827 364"],
  ...[privateDigits.phone, "412-7790153", "412 779"],
  ...[privateDigits.birthDate, "29/07/1931", "29/7/1931", "29 de julio de 1931", "july 29, 1931", "29 july 1931"],
];

/** The stems as base64 at each of the three offsets, without the characters that depend on their neighbours. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${" ".repeat(offset)}${text}`).toString("base64");
    return encoded.slice(offset === 0 ? 0 : offset + 1, -4);
  });
}

const cases = (text: string) => [text, text.toUpperCase(), text[0]?.toUpperCase() + text.slice(1)];

/** Returns the markers in the bytes of a response or file, in any of the forms that software gives to a text. */
export function markersIn(bytes: Buffer, stems: readonly string[] = [stem]): string[] {
  const text = plain(bytes.toString("utf8"));
  const named = stems.flatMap((each) => [...text.matchAll(new RegExp(`${each}[a-z]*`, "g"))].map(([found]) => found));
  const numbers = stems.includes(stem) ? digits.filter((each) => text.includes(each)) : [];
  const encoded = stems
    .flatMap(cases)
    .flatMap((each) => [...base64Of(each), Buffer.from(each).toString("hex"), each.split("").join("\0")])
    .filter((each) => bytes.includes(each) || bytes.includes(each.replace(/\+/g, "-").replace(/\//g, "_")));
  return [...new Set([...named, ...numbers, ...encoded])].map(placeOf);
}

/** Lower case, without accents, and with the escapes of addresses, JSON and HTML resolved. */
function plain(text: string): string {
  return text
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u00([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCharCode(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .normalize("NFD")
    .replace(/\p{M}|\u00ad|\u200b/gu, "")
    .toLowerCase();
}

export const stems = { private: stem, shown: shownStem, visitor: visitorStem };
