import { type Box, boxOf } from "./box";

export type TextBox = Box & { text: string };

/** Returns the boxes of a picture's texts in its own pixels. Throws on tags that do not match. */
export function textBoxes(svg: string): TextBox[] {
  const open: { tag: string; x: number; y: number }[] = [{ tag: "", x: 0, y: 0 }];
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
    const at = open.at(-1) ?? { x: 0, y: 0 };
    const [dx = 0, dy = 0] = numbersOf(/^translate\(([^)]*)\)$/.exec(attributes.get("transform") ?? "")?.[1]);
    const place = { tag, x: at.x + dx, y: at.y + dy };
    if (tag === "text") boxes.push(textBox(attributes, place, text));
    if (!selfClosed) open.push(place);
  }
  if (open.length !== 1) throw new Error("an element is not closed");
  return boxes;
}

function textBox(attributes: Map<string, string>, at: { x: number; y: number }, text: string): TextBox {
  const number = (name: string) => Number(attributes.get(name));
  const width = number("textLength");
  const shift = { middle: width / 2, end: width }[attributes.get("text-anchor") ?? ""] ?? 0;
  const box = boxOf(at.x + number("x") - shift, at.y + number("y"), width, number("font-size"));
  if (!/^[\d.,+−]+$/.test(text)) return { text, ...box };
  // A number is as high as a capital letter, and below the baseline has at most a comma.
  const [y, size] = [at.y + number("y"), number("font-size")];
  return { text, ...box, top: y - 0.7 * size, bottom: y + 0.14 * size };
}

function numbersOf(text = ""): number[] {
  return text.split(" ").filter(Boolean).map(Number);
}
