/** What a script in a page takes and gives: it travels as JSON. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [name: string]: Plain };

export type Key = "Enter" | "Tab" | "Escape" | "ArrowDown";

/** One tab of a browser, driven by real input. Selectors are CSS and must match one element that can be seen. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It sees nothing of this process but its arguments. */
  evaluate<Result extends Plain, Arguments extends Plain[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  click(selector: string): Promise<void>;
  /** Points at the middle of an element: with a finger where the driver has one, else with the mouse. */
  point(selector: string): Promise<void>;
  /** Types into the element that has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** From here on the tab is the page inside this frame. */
  enterFrame(selector: string): Promise<void>;
  leaveFrame(): Promise<void>;
  /** Reloads the page and agrees if it asks. Returns whether it asked, undefined if the driver cannot know. */
  reload(): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/** A browser that runs. A tab of its own has cookies of its own. */
export interface Driven {
  open(kind: "phone" | "desktop"): Promise<Tab>;
  close(): Promise<void>;
}

/** Sizes of the two kinds of tab, in CSS pixels. */
export const sizes = { phone: { width: 360, height: 640 }, desktop: { width: 1280, height: 900 } } as const;

/** The call of a function as source text. The function that compiles these files names inner functions with `__name`. */
export function callOf(run: (...given: never[]) => unknown, given: Plain[]): string {
  const texts = given.map((each) => JSON.stringify(each) ?? "undefined");
  return `((__name) => (${run}))((each) => each)(${texts.join(", ")})`;
}
