import { defineStagePost } from "@/app/(staff)/_shared/form/define-route";
import { newPasskeyOptions, passkeyOptions } from "@/auth/passkeys";

/** Returns the options for the browser's passkey dialog: to sign in, or to create a passkey (`?for=new`). */
export const POST = defineStagePost("session.passkey_options", async (db, user, request) => {
  const isNew = new URL(request.url).searchParams.get("for") === "new";
  // A session that waits for its second factor creates none.
  if (isNew && user.stage === "second_factor") return Response.json({ error: "forbidden" }, { status: 403 });
  return Response.json(isNew ? await newPasskeyOptions(db, user) : await passkeyOptions(db, user));
});
