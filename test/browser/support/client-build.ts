/** The built client the browser tests serve: `dist/client`, or another build named by CLIENT_FOLDER. */
export const CLIENT_FOLDER =
  process.env.CLIENT_FOLDER ?? new URL('../../../dist/client', import.meta.url).pathname;
