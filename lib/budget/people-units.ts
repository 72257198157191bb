/** The words by which documents count people. */
export const PEOPLE_UNITS: readonly [string, ...string[]] = ['人', '名', '位']
