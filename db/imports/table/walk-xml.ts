import { Parser } from "saxen";

/** Callbacks of a walk through XML. Names have no prefix, and entities in texts and attributes are decoded. */
export type Listener = {
  open?: (name: string, attributes: () => Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Walks through XML from start to end. Throws if it is not well-formed. */
export function walkXml(xml: string, { open, text, close }: Listener) {
  const parser = new Parser();
  parser.on("openTag", (name, attributes, decode) =>
    open?.(bare(name), () => decoded(attributes() as Record<string, string>, decode)),
  );
  parser.on("closeTag", (name) => close?.(bare(name)));
  parser.on("text", (value, decode) => text?.(decode(value)));
  parser.on("cdata", (value) => text?.(value));
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.parse(xml);
}

function decoded(attributes: Record<string, string>, decode: (text: string) => string): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value.includes("&")) attributes[name] = decode(value);
  }
  return attributes;
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
