/** A browser without scripts, made of raw requests: it keeps cookies and sends forms as a page contains them. */
export class Visitor {
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #cookies = new Map<string, string>();

  /**
   * `headers` are added to each request, as a proxy adds them. `origin` is the site's origin as the browser sees it.
   */
  constructor(url: string, origin = url, headers: Record<string, string> = {}) {
    this.#url = url;
    this.#headers = { Origin: origin, ...headers };
  }

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.#headers, Cookie: this.cookies, ...(init.headers as Record<string, string>) };
    const answer = await fetch(this.#url + path, { redirect: "manual", ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Sends the form of a page that has these fields, including its hidden fields. */
  async submit(path: string, fields: Record<string, string>): Promise<Response> {
    const html = await (await this.ask(path)).text();
    const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((each) => Object.keys(fields).every((name) => each.includes(`name="${name}"`)));
    if (!form) throw new Error(`no form in ${path} has the fields ${Object.keys(fields)}`);
    const body = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const [, name = ""] = /name="([^"]*)"/.exec(input) ?? [];
      const [, value = ""] = /value="([^"]*)"/.exec(input) ?? [];
      body.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.ask(path, { method: "POST", body });
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<Response> {
    return this.submit("/es/login", { email, password });
  }

  /** Creates a source and returns its number. */
  async makeSource(url: string): Promise<string> {
    const answer = await this.submit("/es/desk/sources/new", { url });
    const number = /sources\/(\d+)\?saved=1/.exec(answer.headers.get("Location") ?? "")?.[1];
    if (!number) throw new Error(`the source was not saved: ${answer.status}`);
    return number;
  }
}
