/** Whether a text is a LAESTAB: 3 digits of local authority and 4 of establishment, together. */
export const isLaestab = (code: string): boolean => /^[0-9]{7}$/.test(code);

/** Whether a text is a URN: 5 to 7 digits. */
export const isUrn = (code: string): boolean => /^[0-9]{5,7}$/.test(code);

/** A code as the register writes it: no spaces around it, and a LAESTAB typed `373/3424`, `373-3424` or `373 3424` as `3733424`. */
export const plainCode = (typed: string): string =>
  typed.trim().replace(/^([0-9]{3})\s*[/\-\u2013 ]\s*([0-9]{4})$/, "$1$2");
