// Plays Lambda to one asset: imports its handler in a process of its own, and answers each event sent over the channel. The keys of Microsoft
// Entra ID, the one thing a function asks of the internet, come from the test's own list (ENTRA_KEYS).
const ask = globalThis.fetch;
const entraKeys = "https://login.microsoftonline.com/common/discovery/v2.0/keys";
globalThis.fetch = (address, init) => ask(String(address) === entraKeys ? process.env.ENTRA_KEYS : address, init);

// What the function logs goes by the channel of its answers, so that it is there before them: a pipe of its own may be read later.
for (const stream of [process.stdout, process.stderr]) stream.write = (text) => process.send({ logged: String(text) });

const { handler } = await import(process.argv[2]);
process.on("message", async ({ id, event, context }) => {
  try {
    process.send({ id, result: (await handler(event, context)) ?? null });
  } catch (error) {
    process.send({ id, failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
process.send({ ready: true });
