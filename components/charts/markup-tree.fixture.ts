/**
 * Parses server markup into a tree with the few queries that tests and `interactive/read-static-chart.ts` need, without
 * a browser.
 */
export function markupTree(markup: string): Element {
  const root = new MarkupNode("root", "");
  const open = [root];
  for (const [, close, tag = "", attributes = "", text = ""] of markup.matchAll(/<(\/?)([\w-]+)([^>]*)>([^<]*)/g)) {
    if (close) open.pop();
    else {
      const node = new MarkupNode(tag, attributes);
      open.at(-1)?.children.push(node);
      if (!attributes.endsWith("/")) open.push(node);
    }
    open.at(-1)?.texts.push(text);
    open.at(-1)?.order.push(text);
    if (!close && open.length > 1) open.at(-2)?.order.push(open.at(-1) as MarkupNode);
  }
  return root as unknown as Element;
}

class MarkupNode {
  readonly children: MarkupNode[] = [];
  readonly texts: string[] = [];
  /** Texts and children in document order. */
  readonly order: (string | MarkupNode)[] = [];
  readonly #attributes: Map<string, string>;

  constructor(
    readonly tagName: string,
    attributes: string,
  ) {
    this.#attributes = new Map(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, plain(value)]),
    );
  }

  getAttribute(name: string) {
    return this.#attributes.get(name) ?? null;
  }

  get classList() {
    const names = (this.getAttribute("class") ?? "").split(" ");
    return { contains: (name: string) => names.includes(name) };
  }

  get textContent(): string {
    return this.order.map((part) => (typeof part === "string" ? plain(part) : part.textContent)).join("");
  }

  /** Supports `tag`, `.class` and `.class.class`. */
  querySelectorAll(selector: string): MarkupNode[] {
    const [tag = "", ...classes] = selector.split(".");
    const fits = (node: MarkupNode) =>
      (tag === "" || node.tagName === tag) && classes.every((name) => node.classList.contains(name));
    return this.children.flatMap((child) => [...(fits(child) ? [child] : []), ...child.querySelectorAll(selector)]);
  }

  querySelector(selector: string): MarkupNode | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

function plain(text: string): string {
  const signs: Record<string, string> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };
  return text.replace(/&(quot|#x27|lt|gt|amp);/g, (_, name: string) => signs[name] ?? "");
}
