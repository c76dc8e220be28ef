import { randomBytes } from "node:crypto";
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Command } from "commander";
import { readKeyRing, withNewKey, withoutKeys } from "../../../functions/templates/keyRing";

await new Command("rotate-template-key")
  .description("Add a key that seals new templates from now on, or retire keys whose collections are closed")
  .requiredOption("--secret <arn>", "the secret the stack's templates are sealed with")
  .option("--retire <ids...>", "keys to take out, such as k1; no new key is added")
  .action(async ({ secret, retire }: { secret: string; retire?: string[] }) => {
    const secrets = new SecretsManagerClient({});
    const { SecretString: before = "" } = await secrets.send(new GetSecretValueCommand({ SecretId: secret }));
    const after = retire ? withoutKeys(before, retire) : withNewKey(before, randomBytes(48).toString("base64url"));
    await secrets.send(new PutSecretValueCommand({ SecretId: secret, SecretString: after }));
    const { current, secrets: kept } = readKeyRing(after);
    process.stdout.write(`${current} seals new templates; ${[...kept.keys()].sort().join(", ")} verify.\n`);
  })
  .parseAsync();
