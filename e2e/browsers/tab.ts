/** Values that a script in a page takes and returns. They are sent as JSON. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [name: string]: Plain };

export type Key = "Enter" | "Tab" | "Escape" | "ArrowDown";

/** A browser tab, driven by real input. Selectors are CSS and must match one visible element. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It can use only its arguments, nothing else of this process. */
  evaluate<Result extends Plain, Arguments extends Plain[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  click(selector: string): Promise<void>;
  /** Points at the middle of an element: with a finger if the driver supports it, else with the mouse. */
  point(selector: string): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Switches the tab to the page inside this frame. */
  enterFrame(selector: string): Promise<void>;
  leaveFrame(): Promise<void>;
  /** Reloads the page and confirms if it asks. Returns whether it asked; undefined if the driver cannot know. */
  reload(): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/** A running browser. Each of its tabs has separate cookies. */
export interface DrivenBrowser {
  open(kind: "phone" | "desktop"): Promise<Tab>;
  close(): Promise<void>;
}

/** Sizes of the two kinds of tab, in CSS pixels. */
export const sizes = { phone: { width: 360, height: 640 }, desktop: { width: 1280, height: 900 } } as const;

/** Returns the call of a function as source text. The compiler of these files wraps inner functions in `__name`. */
export function callOf(run: (...given: never[]) => unknown, given: Plain[]): string {
  const texts = given.map((each) => JSON.stringify(each) ?? "undefined");
  return `((__name) => (${run}))((each) => each)(${texts.join(", ")})`;
}
