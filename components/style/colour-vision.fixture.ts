import { readFileSync } from "node:fs";

/** Linear light, 0 to 1. */
export type Rgb = [number, number, number];

const sheet = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = sheet.split("@media screen and (prefers-color-scheme: dark)").map(before);

/** The colours of tokens.css by name, in hexadecimal. */
export const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

function before(part: string): string {
  return part.split(/@media \((?:min-width|forced)/)[0] ?? "";
}

function colours(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

/** Returns a colour of the theme. Throws if tokens.css has no such name. */
export function rgb(theme: Record<string, string>, name: string): Rgb {
  const hex = theme[name];
  if (!hex) throw new Error(`tokens.css has no colour --${name}`);
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Returns the WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * Colours as people with each kind of colour vision see them: Machado, Oliveira and Fernandes 2009, severity 1, linear.
 */
export const visions: Record<string, (colour: Rgb) => Rgb> = {
  full: (colour) => colour,
  protan: matrix([0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
  deutan: matrix([0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]),
  tritan: matrix([1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]),
};

/** Returns a colour as a black and white printer shows it. */
export function grey(colour: Rgb): Rgb {
  const light = luminance(colour);
  return [light, light, light];
}

function matrix(m: number[]): (colour: Rgb) => Rgb {
  const row = (at: number, [r, g, b]: Rgb) =>
    Math.max(0, (m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b);
  return (colour) => [row(0, colour), row(3, colour), row(6, colour)];
}

/** Returns the difference between two colours in OKLab. 0.02 is just noticeable. */
export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
