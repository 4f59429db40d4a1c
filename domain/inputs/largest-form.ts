/** Maximum bytes of a form: `bodySizeLimit` of next.config.mjs, above which Next returns no message. */
export const largestForm = 4 * 1024 * 1024;
