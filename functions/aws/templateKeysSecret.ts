import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { readKeyRing } from "../templates/keyRing";
import type { TemplateKeys } from "../templates/templateKeys";

const keptForMs = 5 * 60_000;

/**
 * Gives the template keys of a secret, read when first asked for and again after five minutes: a rotated key is in use everywhere within
 * that time, and no function is deployed for it. Throws where the secret cannot be read or holds no key ring.
 */
export function templateKeysIn(secretId: string, now: () => Date): () => Promise<TemplateKeys> {
  const secrets = new SecretsManagerClient({ maxAttempts: 4 });
  let known: { readonly keys: TemplateKeys; readonly until: number } | null = null;
  return async () => {
    if (known && now().getTime() < known.until) return known.keys;
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretId }));
    known = { keys: readKeyRing(SecretString ?? ""), until: now().getTime() + keptForMs };
    return known.keys;
  };
}
