import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Acknowledges what cdk-nag finds on a construct, each rule with the reason why it stays so. */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
