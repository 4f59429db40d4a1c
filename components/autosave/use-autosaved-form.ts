import { type RefObject, useEffect, useRef, useState } from "react";
import { confirmationField, type Values } from "@/components/form-state/form-state";
import { type Autosave, openAutosave } from "./autosave";
import type { Autosaved } from "./encrypt";

/** Pause in typing after which the form is saved, in milliseconds. */
const pause = 400;

type Options = {
  /** Returns values to save in addition to the fields. Such a form is restored even if the user is already typing. */
  extraValues?: () => Values;
  /** Returns the version on which the text was typed, if the form holds a newer one. */
  typedOn?: () => Values;
};

/**
 * Autosaves a desk form and restores what this account typed before. Leaving the page with unsaved values asks for
 * confirmation. Forms outside the desk are about accounts and are never saved.
 */
export function useAutosavedForm(
  form: RefObject<HTMLFormElement | null>,
  locale = "",
  { extraValues, typedOn }: Options = {},
) {
  const [restored, setRestored] = useState<Autosaved>();
  const [isSaved, setSaved] = useState(false);
  const autosave = useRef<Promise<Autosave | undefined>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTouched = useRef(false);
  const isAlways = extraValues !== undefined;
  useEffect(() => {
    const place = form.current && placeOf(form.current, locale);
    if (!place) return;
    let isGone = false;
    autosave.current = openAutosave(`/${locale}/desk/form-key`, place);
    const restore = async () => {
      const found = await (await autosave.current)?.find();
      if (!found || isGone || (isTouched.current && !isAlways)) return;
      addEventListener("beforeunload", ask);
      setRestored(found);
      setSaved(true);
    };
    restore();
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      removeEventListener("beforeunload", ask);
    };
  }, [form, locale, isAlways]);

  const store = async (values: Values) => setSaved((await (await autosave.current)?.keep(values)) ?? false);
  const keep = () => {
    clearTimeout(timer.current);
    if (form.current) store({ ...typedIn(form.current), ...typedOn?.(), ...extraValues?.() });
  };
  const leave = () => removeEventListener("beforeunload", ask);
  const changed = (wait: number) => {
    if (!autosave.current) return;
    isTouched.current = true;
    addEventListener("beforeunload", ask);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, wait);
  };
  return {
    restored,
    isSaved,
    /** The user typed something. */
    typed: () => changed(pause),
    /** A line was sent and has no answer yet: save without waiting. */
    sent: () => changed(0),
    /** The form was saved or discarded. The additional values stay. */
    async forget() {
      leave();
      clearTimeout(timer.current);
      isTouched.current = false;
      setRestored(undefined);
      const others = extraValues?.() ?? {};
      if (Object.keys(others).length > 0) return store(others);
      setSaved(false);
      (await autosave.current)?.forget();
    },
    /** The user leaves on purpose, and the typed values are saved. */
    leave,
  };
}

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
  // Chrome and Edge before 119 ask only if this is set.
  event.returnValue = "unsaved";
}

/** Returns a key that identifies the form: page, record, position on the page. Undefined where nothing is saved. */
function placeOf(form: HTMLFormElement, locale: string): string | undefined {
  const { pathname } = location;
  const isLong = ["desk/", "admin/settings"].some((path) => pathname.startsWith(`/${locale}/${path}`));
  if (!isLong || form.querySelector(`[type=password]:not([name="${confirmationField}"])`)) return undefined;
  const names = '[name="id"], [name="person"], [name="subject"], [name="replaces"]';
  const about = [...form.querySelectorAll<HTMLInputElement>(names)];
  return [pathname, ...about.map(({ value }) => value), [...document.forms].indexOf(form)].join(" ");
}

/**
 * Typed texts by field name. Fields that React adds and conflict choices belong to one rendering, so they are left out; so
 * is the password that is typed again.
 */
function typedIn(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && /^[a-z]/i.test(name));
  return Object.fromEntries(entries.filter(([name]) => !name.includes(":") && name !== confirmationField)) as Values;
}
