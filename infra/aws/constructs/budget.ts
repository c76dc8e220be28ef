import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Construct } from "constructs";
import type { Stage } from "../stages";

/** Tells the operator when a month has cost 80% of the stage's budget, and when it is on the way to more than all of it. */
export function watchBudget(scope: Construct, stage: Stage): CfnBudget {
  const tell = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
    notification: { notificationType, threshold, thresholdType: "PERCENTAGE", comparisonOperator: "GREATER_THAN" },
    subscribers: stage.operator ? [{ subscriptionType: "EMAIL", address: stage.operator }] : [],
  });
  return new CfnBudget(scope, "Budget", {
    budget: {
      budgetName: `trustwide-${stage.name}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: stage.budgetDollars, unit: "USD" },
      costFilters: { TagKeyValue: [`user:trustwide$${stage.name}`] },
    },
    ...(stage.operator ? { notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)] } : {}),
  });
}
