import { fileURLToPath } from "node:url";

/** Where `.ci/run` unpacks DynamoDB Local (AWS's own, inside the package amplify-dynamodb-simulator). */
export const emulator = fileURLToPath(
  new URL("../../../node_modules/.cache/dynamodb-local/package/emulator", import.meta.url),
);
