import { type RefObject, useEffect, useRef, useState } from "react";
import type { Values } from "@/components/form-state/form-state";
import { type Autosave, openAutosave } from "./autosave";
import type { Autosaved } from "./encrypt";

/** Typing is kept when it pauses for this long, in milliseconds. */
const pause = 400;

/**
 * Keeps what is typed into a form of the desk, and gives back what this account had typed into it before. While
 * something is unsaved, closing the page asks. Forms elsewhere are about accounts: nothing of them is kept. `beside`
 * says what is kept beside the form's fields; a form that has it is given back what was kept also when somebody types
 * already.
 */
export function useAutosavedForm(form: RefObject<HTMLFormElement | null>, locale = "", beside?: () => Values) {
  const [restored, setRestored] = useState<Autosaved>();
  const [isKept, setKept] = useState(false);
  const keeper = useRef<Promise<Autosave | undefined>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTouched = useRef(false);
  const isAlways = beside !== undefined;
  useEffect(() => {
    const place = form.current && placeOf(form.current, locale);
    if (!place) return;
    let isGone = false;
    keeper.current = openAutosave(`/${locale}/desk/form-key`, place);
    const restore = async () => {
      const found = await (await keeper.current)?.find();
      if (!found || isGone || (isTouched.current && !isAlways)) return;
      addEventListener("beforeunload", ask);
      setRestored(found);
      setKept(true);
    };
    restore();
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      removeEventListener("beforeunload", ask);
    };
  }, [form, locale, isAlways]);

  const store = async (values: Values) => setKept((await (await keeper.current)?.keep(values)) ?? false);
  const keep = () => {
    clearTimeout(timer.current);
    if (form.current) store({ ...typedIn(form.current), ...beside?.() });
  };
  const leave = () => removeEventListener("beforeunload", ask);
  const changed = (wait: number) => {
    if (!keeper.current) return;
    isTouched.current = true;
    addEventListener("beforeunload", ask);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, wait);
  };
  return {
    restored,
    isKept,
    /** Something was typed. */
    typed: () => changed(pause),
    /** Something was sent whose answer nobody knows yet: it is kept without waiting. */
    sent: () => changed(0),
    /** It was saved, or is not wanted. What stands beside it stays. */
    async forget() {
      leave();
      clearTimeout(timer.current);
      isTouched.current = false;
      setRestored(undefined);
      const others = beside?.() ?? {};
      if (Object.keys(others).length > 0) return store(others);
      setKept(false);
      (await keeper.current)?.forget();
    },
    /** Leaving is meant, and what was typed is kept. */
    leave,
  };
}

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
  // Chrome and Edge before 119 ask only if this is set.
  event.returnValue = "unsaved";
}

/** What tells this form from every other: its page, its record, its place on the page. Undefined where nothing is kept. */
function placeOf(form: HTMLFormElement, locale: string): string | undefined {
  const { pathname } = location;
  if (!pathname.startsWith(`/${locale}/desk/`) || form.querySelector("[type=password]")) return undefined;
  const about = [...form.querySelectorAll<HTMLInputElement>('[name="id"], [name="person"], [name="subject"]')];
  return [pathname, ...about.map(({ value }) => value), [...document.forms].indexOf(form)].join(" ");
}

/** Texts by name. Fields that React adds and choices between versions belong to one page, not to what was typed. */
function typedIn(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && /^[a-z]/i.test(name));
  return Object.fromEntries(entries.filter(([name]) => !name.includes(":"))) as Values;
}
