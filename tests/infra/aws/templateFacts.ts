import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Resource, Synthesised } from "./synthesised";

const ofType = (made: Synthesised, type: string): readonly Resource[] =>
  Object.values(made.resources)
    .flat()
    .filter((resource) => resource.type === type);

const only = (made: Synthesised, type: string): Resource => {
  const [one, ...more] = ofType(made, type);
  if (!one || more.length > 0) throw new Error(`there is not exactly one ${type}`);
  return one;
};

/** Every statement of every role's policy in a template. */
const statements = (made: Synthesised): { actions: string[]; resource: string }[] =>
  ofType(made, "AWS::IAM::Policy").flatMap(({ properties }) =>
    (properties["PolicyDocument"] as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement.map(
      ({ Action, Resource }) => ({ actions: [Action].flat(), resource: JSON.stringify(Resource) }),
    ),
  );

/** What must be true of every stage's templates: the few facts whose loss would hurt, and no more. */
export function templateFacts(synthesised: () => Synthesised): void {
  it("the table is encrypted with our key, recoverable to a second for 35 days, and cannot be deleted", () => {
    const { properties, rest } = only(synthesised(), "AWS::DynamoDB::GlobalTable");
    expect(properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      StreamSpecification: { StreamViewType: "KEYS_ONLY" },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      Replicas: [
        {
          Region: "eu-west-2",
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      ],
    });
    expect(rest).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(only(synthesised(), "AWS::KMS::Key").properties).toMatchObject({ EnableKeyRotation: true });
  });

  it("everything that holds data stays when its stack goes", () => {
    for (const type of [
      "AWS::DynamoDB::GlobalTable",
      "AWS::S3::Bucket",
      "AWS::KMS::Key",
      "AWS::SecretsManager::Secret",
      "AWS::Logs::LogGroup",
    ])
      for (const { id, rest } of ofType(synthesised(), type))
        expect({ id, ...rest }).toMatchObject({ DeletionPolicy: "Retain" });
  });

  it("no bucket is public, and each refuses what is not TLS 1.2", () => {
    const buckets = ofType(synthesised(), "AWS::S3::Bucket");
    expect(buckets.length).toBeGreaterThan(2);
    for (const { properties } of buckets) {
      expect(properties["PublicAccessBlockConfiguration"]).toEqual({
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      });
      expect(properties["BucketEncryption"]).toBeDefined();
      expect(properties["WebsiteConfiguration"]).toBeUndefined();
    }
    const policies = ofType(synthesised(), "AWS::S3::BucketPolicy").map(({ properties }) => JSON.stringify(properties));
    expect(policies).toHaveLength(buckets.length);
    for (const policy of policies) expect(policy).toContain('"s3:TlsVersion":1.2');
  });

  it("no role may do everything with anything, nor anything with every table, file or secret", () => {
    expect(statements(synthesised()).length).toBeGreaterThan(5);
    for (const { actions, resource } of statements(synthesised())) {
      for (const action of actions) {
        expect(action).not.toBe("*");
        if (/^(dynamodb|secretsmanager|kms):/.test(action)) expect(action).not.toMatch(/\*$/);
        if (/^(dynamodb|secretsmanager|kms|s3|sqs|execute-api|ses):/.test(action)) expect(resource).not.toBe('"*"');
      }
    }
  });

  it("nobody may scan, update in place, or run transactions on the table", () => {
    const allowed = statements(synthesised()).flatMap(({ actions }) => actions);
    for (const action of ["Scan", "UpdateItem", "PartiQLSelect", "TransactWriteItems"])
      expect(allowed).not.toContain(`dynamodb:${action}`);
  });

  it("each function has a role of its own, a log kept for the stage's days, Node 22 on arm64, and its two alarms", () => {
    const functions = ofType(synthesised(), "AWS::Lambda::Function").filter(
      ({ properties }) => properties["FunctionName"] !== undefined,
    );
    const roles = functions.map(({ properties }) => JSON.stringify(properties["Role"]));
    expect(new Set(roles).size).toBe(functions.length);
    const alarms = ofType(synthesised(), "AWS::CloudWatch::Alarm").map(({ properties }) => properties["AlarmName"]);
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Runtime: "nodejs22.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
      });
      expect(alarms).toContain(`${String(properties["FunctionName"])}-errors`);
      expect(alarms).toContain(`${String(properties["FunctionName"])}-throttles`);
    }
    for (const { properties } of ofType(synthesised(), "AWS::Logs::LogGroup")) {
      expect(properties["RetentionInDays"]).toBeGreaterThan(0);
      expect(properties["KmsKeyId"]).toBeDefined();
    }
  });

  it("every alarm tells the operator, and has its heading in the runbook", () => {
    const runbook = readFileSync("infra/aws/RUNBOOK.md", "utf8");
    const headings = [...runbook.matchAll(/^### (\S+)$/gm)].map(([, heading]) => heading);
    const alarms = ofType(synthesised(), "AWS::CloudWatch::Alarm");
    const names = alarms.map(({ properties }) => String(properties["AlarmName"]).replace(/^trustwide-(dev|prod)-/, ""));
    expect([...names].sort()).toEqual([...new Set(names)].sort());
    expect(names.filter((name) => !headings.includes(name))).toEqual([]);
    for (const { properties } of alarms) expect(properties["AlarmActions"]).toHaveLength(1);
  });

  it("no secret's value is in a template: nothing but its address leaves the data stack", () => {
    expect(only(synthesised(), "AWS::SecretsManager::Secret").properties).not.toHaveProperty("SecretString");
    for (const [, text] of Object.entries(synthesised().texts))
      expect(text).not.toMatch(/resolve:secretsmanager|BEGIN [A-Z ]*PRIVATE KEY/);
  });

  it("the pages run our scripts and Office's alone, and Office alone may frame them", () => {
    const policy = only(synthesised(), "AWS::CloudFront::ResponseHeadersPolicy").properties;
    const text = JSON.stringify(policy);
    expect(text).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(text).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
    expect(text).not.toContain("unsafe-eval");
    expect(text).toContain('"AccessControlMaxAgeSec":31536000');
  });
}

/** What must be true of prod beside. */
export function prodFacts(synthesised: () => Synthesised): void {
  it("its manifest names this deployment's address and no machine's", () => {
    const { folder } = synthesised();
    const [manifest] = readdirSync(folder)
      .map((name) => join(folder, name, "manifest.xml"))
      .filter((file) => existsSync(file));
    const text = readFileSync(manifest ?? "", "utf8");
    expect(text).toContain('<SourceLocation DefaultValue="https://returns.example.org/addin/taskpane.html"');
    expect(text).not.toContain("localhost");
  });

  it("is reached over TLS 1.2 or newer alone, and somebody is told of alarms and of the budget", () => {
    const site = JSON.stringify(only(synthesised(), "AWS::CloudFront::Distribution").properties);
    expect(site).toContain('"MinimumProtocolVersion":"TLSv1.2_2021"');
    expect(only(synthesised(), "AWS::SNS::Subscription").properties).toMatchObject({ Protocol: "email" });
    const schedules = ofType(synthesised(), "AWS::Scheduler::Schedule");
    expect(schedules.map(({ properties }) => properties["ScheduleExpressionTimezone"])).toEqual([
      "Europe/London",
      "Europe/London",
    ]);
    expect(only(synthesised(), "AWS::Budgets::Budget").properties["NotificationsWithSubscribers"]).toHaveLength(2);
  });
}
