import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { findDevice, newDeviceCookie } from "@/auth/device-cookie";
import { isUse } from "@/auth/is-use";
import { hashRecoveryCode } from "@/auth/recovery-code";
import { sealSecret, unsealSecret } from "@/auth/sealed-secret";
import { sessionToken } from "@/auth/session-token";
import { stepOfCode } from "@/auth/totp";
import { totpInput } from "@/domain/inputs/second-factor";
import { hostileText } from "./hostile-text";
import { each, parser, same } from "./parser";

/** Headers, with their cookies, have up to 16 KB. */
const text = hostileText(16_000);
const secret = randomBytes(32).toString("base64url");
const now = new Date("2026-03-09T12:00:00Z");
const account = { id: 1, deviceKey: "key" };
const altered = (genuine: string) =>
  fc.oneof(
    text,
    fc
      .tuple(fc.nat({ max: genuine.length }), text)
      .map(([at, put]) => genuine.slice(0, at) + put + genuine.slice(at + 1)),
  );

/** Readers of cookies, codes and sealed secrets. */
export const signInReaders = {
  ...each(text, {
    isUse: (value) => isUse({ get: () => value }),
    hashRecoveryCode: (code) => hashRecoveryCode(1, code),
    sessionToken: async (cookie) => {
      if ((await sessionToken(cookie, secret)) !== undefined) throw new Error("a forged cookie opened a session");
    },
    stepOfCode: (text) => {
      const form = totpInput.safeParse({ oneTimeCode: text });
      if (form.success) stepOfCode(Buffer.alloc(20), form.data.oneTimeCode, now);
    },
    stepOfSealed: (sealed) => unsealSecret(secret, 1, sealed),
  }),
  findDevice: parser(altered(newDeviceCookie(secret, account, now)), (cookie) => {
    const id = findDevice(secret, account, cookie, now);
    if (id !== undefined) same(id, findDevice(secret, account, newDeviceCookie(secret, account, now, cookie), now));
    if (findDevice(secret, { id: 2, deviceKey: "key" }, cookie, now)) throw new Error("it opened another account");
  }),
  unsealSecret: parser(fc.uint8Array({ maxLength: 64 }), (bytes) => {
    const sealed = sealSecret(secret, 1, bytes);
    same(Buffer.from(bytes), unsealSecret(secret, 1, sealed));
    if (unsealSecret(secret, 2, sealed)) throw new Error("it opened for another account");
  }),
};
