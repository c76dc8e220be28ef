/** Stops what start.mjs started. */
export default function stop() {
  globalThis.dynamoDbLocal?.kill();
}
