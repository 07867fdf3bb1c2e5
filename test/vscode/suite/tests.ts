/** The tests of one file: what each shows, and how. */
export type Tests = Record<string, () => Promise<void>>;
