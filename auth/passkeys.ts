import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { isoBase64URL, isoUint8Array } from "@simplewebauthn/server/helpers";
import { headers } from "next/headers";
import type { StagedUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { acceptPasskey, logFailedFactor, type Used } from "@/db/second-factors/accept-factor";
import { storeChallenge, takeChallenge } from "@/db/second-factors/add-factor";
import { listPasskeys } from "@/db/second-factors/list-factors";
import { authInstance } from "./instance";
import { type Passed, passFactor } from "./second-factor";

/** Returns the host that passkeys belong to (the relying party's id): that of the instance's public address. */
export function passkeyHost(): string {
  return new URL(authInstance().url).hostname;
}

/** Returns the options with which a browser creates a passkey for a user. The session keeps their challenge. */
export async function newPasskeyOptions(db: Db, user: StagedUser) {
  const options = await generateRegistrationOptions({
    rpName: "Vigilia",
    rpID: passkeyHost(),
    userName: user.email,
    userDisplayName: user.name,
    userID: isoUint8Array.fromUTF8String(`user ${user.id}`),
    attestationType: "none",
    excludeCredentials: allowed(db, user),
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  });
  await storeChallenge(db, user, options.challenge);
  return options;
}

/** Returns the options with which a browser signs a challenge with one of the user's passkeys. */
export async function passkeyOptions(db: Db, user: StagedUser) {
  const options = await generateAuthenticationOptions({
    rpID: passkeyHost(),
    allowCredentials: allowed(db, user),
    userVerification: "preferred",
  });
  await storeChallenge(db, user, options.challenge);
  return options;
}

/** Verifies the answer of a browser that created a passkey; undefined if it is not right. */
export async function readNewPasskey(db: Db, user: StagedUser, answer: string) {
  const expected = await expectedOf(db, user);
  const response = parsed<RegistrationResponseJSON>(answer);
  if (!expected || !response) return undefined;
  const verified = await verifyRegistrationResponse({ response, ...expected }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  const stored = transports.filter((transport) => /^[a-z-]{1,20}$/.test(transport)).join(" ");
  return { credentialId: id, publicKey: isoBase64URL.fromBuffer(publicKey), counter, transports: stored };
}

/** Opens the session if the answer is a signature of one of the user's passkeys over the session's challenge. */
export function passPasskey(db: Db, user: StagedUser, answer: string): Promise<Passed> {
  return passFactor(db, user, async (): Promise<Used> => {
    const expected = await expectedOf(db, user);
    const response = parsed<AuthenticationResponseJSON>(answer);
    const passkey = listPasskeys(db, user.id).find(({ credentialId }) => credentialId === response?.id);
    const verified =
      expected &&
      response &&
      passkey &&
      (await verifyAuthenticationResponse({ response, ...expected, credential: credentialOf(passkey) }).catch(
        () => undefined,
      ));
    if (passkey && verified?.verified)
      return acceptPasskey(db, user, passkey.id, verified.authenticationInfo.newCounter, new Date());
    await logFailedFactor(db, user.id, new Date());
    return { ok: false, why: "wrong" };
  });
}

type Stored = ReturnType<typeof listPasskeys>[number];

function credentialOf({ credentialId: id, publicKey, counter, transports }: Stored) {
  return { id, publicKey: isoBase64URL.toBuffer(publicKey), counter, transports };
}

function allowed(db: Db, user: StagedUser) {
  return listPasskeys(db, user.id).map(({ credentialId, transports }) => ({ id: credentialId, transports }));
}

/** What an answer must name: the session's challenge, which is used up, our host, and an address on it or below it. */
async function expectedOf(db: Db, user: StagedUser) {
  const expectedChallenge = await takeChallenge(db, user);
  const origin = (await headers()).get("origin");
  if (!expectedChallenge || !origin || !isOurs(origin)) return undefined;
  return { expectedChallenge, expectedOrigin: origin, expectedRPID: passkeyHost(), requireUserVerification: false };
}

function isOurs(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const host = passkeyHost();
  return protocol === new URL(authInstance().url).protocol && (hostname === host || hostname.endsWith(`.${host}`));
}

function parsed<Response extends { id: string }>(answer: string): Response | undefined {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === "object" && value !== null && "id" in value ? (value as Response) : undefined;
  } catch {
    return undefined;
  }
}
