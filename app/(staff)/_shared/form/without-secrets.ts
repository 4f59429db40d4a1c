import type { Values } from "@/components/form-state/form-state";

/** Returns the values of a form without passwords: they never go back to the page. */
export function withoutSecrets(values: Values): Values {
  const { password: _password, repeated: _repeated, current: _current, ...rest } = values;
  return rest;
}
