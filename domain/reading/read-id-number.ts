import { type Remains, take } from "./remains";

const label = String.raw`(?<!\p{L})(?:c\.?\s?i\.?|c[eé]dula(?:\s+de\s+identidad)?)(?!\p{L})\s*(?:n[°ºo]\.?)?\s*[:.#=-]*\s*`;
const letter = String.raw`(?<![\p{L}\p{N}])([VEP])\s*[-.—:]?\s*`;
const digits = String.raw`(\d{1,3}(?:[.,\s]\d{3}){1,2}|\d{5,9})(?![\p{N}])`;
const whole = String.raw`(?<![\p{N}.,/-])(\d{1,2}[.,]\d{3}[.,]\d{3}|\d{7,8})(?![\p{N}/-])`;

/** With a label, with its letter, or a bare number that can be nothing else. */
const labelled = new RegExp(`${label}(?:${letter})?${digits}`, "iu");
const lettered = new RegExp(letter + digits, "iu");
const bare = new RegExp(whole, "u");

/** Reads an ID number (cédula) as `V-12345678`, or only its digits without a letter; "" if there is none. */
export function readDocument(remains: Remains): string {
  const match = take(remains, labelled) ?? take(remains, lettered);
  if (match) return documentOf(match[1] ?? "", match[2] ?? "");
  return documentOf("", take(remains, bare)?.[1] ?? "");
}

function documentOf(kind: string, number: string): string {
  const bareNumber = number.replace(/\D/g, "");
  return kind && bareNumber ? `${kind.toUpperCase()}-${bareNumber}` : bareNumber;
}
