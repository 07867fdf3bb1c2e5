/** Texts that the bundle of the suite holds. */
declare module '*.txt' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the text loader of esbuild exports so.
  export default text;
}
