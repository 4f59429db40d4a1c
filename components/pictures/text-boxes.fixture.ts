import { type Box, boxOf } from "./box";

type Place = { tag: string; x: number; y: number; scale: number };

export type TextBox = Box & { text: string };

/** Returns the boxes of a picture's texts in its own pixels. Throws on tags that do not match. */
export function textBoxes(svg: string): TextBox[] {
  const open: Place[] = [{ tag: "", x: 0, y: 0, scale: 1 }];
  const boxes: TextBox[] = [];
  const body = svg.replace(/^<\?xml[^>]*\?>\s*/, "");
  for (const [, close, tag = "", written = "", selfClosed, text = ""] of body.matchAll(
    /<(\/?)([\w-]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>([^<]*)/g,
  )) {
    if (close) {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> has no opening tag`);
      continue;
    }
    const attributes = new Map(
      [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    const at = open.at(-1) ?? { x: 0, y: 0, scale: 1 };
    const transform = attributes.get("transform") ?? "";
    const [dx = 0, dy = 0] = numbersOf(/^translate\(([^)]*)\)$/.exec(transform)?.[1]);
    const [zoom = 1] = numbersOf(/^scale\(([^)]*)\)$/.exec(transform)?.[1]);
    const place = { tag, x: at.x + dx * at.scale, y: at.y + dy * at.scale, scale: at.scale * zoom };
    if (tag === "text") boxes.push(textBox(attributes, place, text));
    if (!selfClosed) open.push(place);
  }
  if (open.length !== 1) throw new Error("an element is not closed");
  return boxes;
}

function textBox(attributes: Map<string, string>, at: Place, text: string): TextBox {
  const number = (name: string) => at.scale * Number(attributes.get(name));
  const width = number("textLength");
  const shift = { middle: width / 2, end: width }[attributes.get("text-anchor") ?? ""] ?? 0;
  const box = boxOf(at.x + number("x") - shift, at.y + number("y"), width, number("font-size"));
  const [y, size] = [at.y + number("y"), number("font-size")];
  const bottom = /[gjpqyçQ()]/.test(text) ? box.bottom : y + 0.14 * size;
  // A number is as high as a capital letter, and below the baseline has at most a comma.
  const top = /^[\d.,+−]+$/.test(text) ? y - 0.7 * size : box.top;
  return { text, ...box, top, bottom };
}

function numbersOf(text = ""): number[] {
  return text.split(" ").filter(Boolean).map(Number);
}
