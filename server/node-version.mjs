// Plain JavaScript that any Node can read: says in one sentence what an old one cannot do.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `The Human Game needs Node 24 or newer, and this is Node ${process.versions.node}: install the current one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
