import { Parser } from "saxen";

/** Callbacks of a walk through XML. Names have no prefix, and entities in texts are decoded. */
export type Listener = {
  open?: (name: string, attributes: () => Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Walks through XML from start to end. Throws if it is not well-formed. */
export function walkXml(xml: string, { open, text, close }: Listener) {
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => open?.(bare(name), () => attributes() as Record<string, string>));
  parser.on("closeTag", (name) => close?.(bare(name)));
  parser.on("text", (value, decode) => text?.(decode(value)));
  parser.on("cdata", (value) => text?.(value));
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.parse(xml);
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
