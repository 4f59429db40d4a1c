import { setTimeout as pause } from "node:timers/promises";
import { callOf, type Key, type Plain, sizes, type Tab } from "./tab";

/** WebDriver's codes for keys that produce no character. */
const keys: Record<Key, string> = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", ArrowDown: "\uE015" };

/** The property in which WebDriver stores an element's id. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** Time for one command. The slowest, the start of a browser, takes a few seconds on a busy machine. */
const commandTimeoutMs = 60_000;

/** Opens a session of a WebDriver server: a separate browser with one tab. Throws if it takes longer than a minute. */
export async function openSession(server: string, kind: "phone" | "desktop"): Promise<Tab> {
  // If a page asks whether to leave, the browser leaves.
  const options = { capabilities: { alwaysMatch: { unhandledPromptBehavior: "accept" } } };
  const { sessionId } = await command<{ sessionId: string }>("POST", `${server}/session`, options);
  const session = `${server}/session/${sessionId}`;
  if (kind === "desktop") await command("POST", `${session}/window/rect`, { x: 0, y: 0, ...sizes.desktop });
  else await toPopup(session);
  return tabOf(session);
}

function tabOf(session: string): Tab {
  const send = <Result = null>(path: string, body: object) => command<Result>("POST", `${session}${path}`, body);
  const find = (selector: string) =>
    send<Record<string, string>>("/element", { using: "css selector", value: selector });
  const write = (text: string) => {
    const actions = [...text].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
    return send("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  return {
    goto: (url) => send("/url", { url }).then(() => undefined),
    evaluate: <Result extends Plain, Arguments extends Plain[]>(
      run: (...given: Arguments) => Result | Promise<Result>,
      ...given: Arguments
    ) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => ${callOf(run, given)}).then((result) => done({ result }), (error) => done({ error: String(error) }));`;
      return send<{ result: Result; error?: string }>("/execute/async", { script, args: [] }).then((answer) => {
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.result;
      });
    },
    click: async (selector) => {
      await send(`/element/${(await find(selector))[elementKey]}/click`, {});
    },
    point: async (selector) => {
      const move = { type: "pointerMove", origin: await find(selector), x: 0, y: 0 };
      // The first move enters the element; the second is a move inside it.
      const actions = [{ ...move, x: 1 }, move];
      await send("/actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
    },
    type: async (text) => {
      await write(text);
    },
    press: async (key) => {
      await write(keys[key]);
    },
    enterFrame: async (selector) => {
      await send("/frame", { id: await find(selector) });
    },
    leaveFrame: async () => {
      await send("/frame", { id: null });
    },
    reload: async () => {
      await send("/refresh", {});
      return undefined;
    },
    close: async () => {
      await command("DELETE", session);
    },
  };
}

/**
 * Switches to a popup. A window is at least as wide as its toolbar, but a popup has none. A popup opens only after a
 * real click.
 */
async function toPopup(session: string): Promise<void> {
  const { width, height } = sizes.phone;
  const open = `window.open('about:blank', 'phone', 'popup,width=${width},height=${height}')`;
  await command("POST", `${session}/url`, { url: `data:text/html,<button onclick="${open}">phone</button>` });
  const before = await command<string[]>("GET", `${session}/window/handles`);
  await tabOf(session).click("button");
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await pause(25)) {
    const handles = await command<string[]>("GET", `${session}/window/handles`);
    const handle = handles.find((each) => !before.includes(each));
    if (handle) return void (await command("POST", `${session}/window`, { handle }));
  }
  throw new Error("no popup was opened");
}

async function command<Result>(method: string, url: string, body?: object): Promise<Result> {
  const signal = AbortSignal.timeout(commandTimeoutMs);
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), signal });
  const { value } = (await answer.json()) as { value: Result & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
