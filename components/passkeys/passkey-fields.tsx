"use client";

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { type ReactNode, useEffect, useRef, useState } from "react";

type Words = { label: string; busy: string; failed: string; noScript: string; unsupported: string };
type Props = {
  words: Words;
  /** Host that the passkeys belong to. They work on it and on names below it. */
  host: string;
  /** True to create a passkey, false to sign in with one. */
  isNew: boolean;
  /** Fields above the button. */
  children?: ReactNode;
};

/**
 * The button that asks the browser for a passkey and submits its answer with the form. Absent without JavaScript, and
 * where the browser or the address knows no passkeys.
 */
export function PasskeyFields({ words, host, isNew, children }: Props) {
  const [state, setState] = useState<"unknown" | "unsupported" | "ready" | "busy" | "failed">("unknown");
  const response = useRef<HTMLInputElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { hostname } = window.location;
    const isHere = hostname === host || hostname.endsWith(`.${host}`);
    setState(isHere && browserSupportsWebAuthn() ? "ready" : "unsupported");
  }, [host]);
  const ask = async () => {
    setState("busy");
    try {
      const answer = JSON.stringify(await askBrowser(isNew));
      if (response.current) response.current.value = answer;
      submit.current?.click();
      setState("ready");
    } catch {
      // The user cancelled, the time was over, or there is no connection.
      setState("failed");
    }
  };
  if (state === "unknown") {
    return (
      <noscript>
        <p className="hint">{words.noScript}</p>
      </noscript>
    );
  }
  if (state === "unsupported") return <p className="hint">{words.unsupported}</p>;
  return (
    <>
      {children}
      <input ref={response} type="hidden" name="response" />
      <button ref={submit} type="submit" hidden tabIndex={-1} />
      <button type="button" className="button button-primary" aria-busy={state === "busy"} onClick={ask}>
        {state === "busy" ? words.busy : words.label}
      </button>
      <p role="status" className={state === "failed" ? "error" : undefined}>
        {state === "failed" ? words.failed : ""}
      </p>
    </>
  );
}

async function askBrowser(isNew: boolean) {
  const answer = await fetch(`/api/desk/passkey?for=${isNew ? "new" : "sign-in"}`, { method: "POST" });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const options: unknown = await answer.json();
  return isNew
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}
