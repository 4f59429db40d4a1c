/**
 * Over https all cookies are bound to this host and to encrypted connections. Plain names are for http on localhost,
 * where browsers take no `__Host-` cookie.
 */
export function cookieOptions(secure: boolean) {
  const named = (name: string) => ({
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  });
  return {
    sessionToken: named("vigilia-session"),
    callbackUrl: named("vigilia-callback"),
    csrfToken: named("vigilia-csrf"),
    /** Not next-auth's: the browser signed in before. Signing out keeps it. */
    device: named("vigilia-device"),
  };
}

export function sessionCookie(secure: boolean): string {
  return cookieOptions(secure).sessionToken.name;
}
