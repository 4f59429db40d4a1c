/**
 * Returns the names and options of our cookies. Over https all cookies are bound to this host and to encrypted
 * connections. Names without prefix are for http on localhost, where browsers refuse `__Host-` cookies.
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
    /** Not part of next-auth: tells that the browser signed in before. Signing out keeps it. */
    device: named("vigilia-device"),
  };
}

export function sessionCookie(secure: boolean): string {
  return cookieOptions(secure).sessionToken.name;
}
