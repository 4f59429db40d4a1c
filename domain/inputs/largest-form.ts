/** Bytes of a form that the server takes: `bodySizeLimit` of next.config.mjs, beyond which Next answers without a word. */
export const largestForm = 4 * 1024 * 1024;
