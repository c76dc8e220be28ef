import { z } from "zod";
import type { HostEvent } from "../model/events";
import type { WireResponse } from "../wire/request";
import type { RequirementSets } from "./requirementSets";

const sent = z.object({ id: z.number(), type: z.number(), message: z.object({ body: z.unknown() }) });

/** The category under which office.js expects messages of the rich API. */
export const messageCategory = 65_536;

/** The object office.js finds as `_richApiNativeBridge`: it sends requests to it, and is handed answers and events through it. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

/** A bridge over a host's `process`; answers and events come later, never within the call. */
export function nativeBridge(process: (body: unknown) => Promise<WireResponse>): {
  bridge: NativeBridge;
  send: (event: HostEvent) => void;
} {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = sent.parse(JSON.parse(text));
      void process(message.body).then((answer) => {
        const reply = { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply }));
      });
    },
  };
  const send = ({ type, target, payload }: HostEvent) => {
    const entries = [[messageCategory, type, target, JSON.stringify(payload), 0]];
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } })));
  };
  return { bridge, send };
}

/** What office.js asks Excel on Windows for as it starts, through `window.external`. Settings of the document are kept in `settings`. */
export function windowsHost(sets: RequirementSets, settings: Map<string, string>): Readonly<Record<string, unknown>> {
  const facts = {
    GetAppType: 1,
    GetSolutionRef: "workbench",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 0,
    GetAppUILocale: "en-GB",
    GetAppDataLocale: "en-GB",
    GetDocUrl: "C:\\Book1.xlsx",
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "workbench",
    GetInstanceId: "workbench",
    GetTouchEnabled: false,
    GetCommerceAllowed: true,
    GetSupportedMatrix: JSON.stringify(sets),
    GetHostCustomMessage: 0,
    GetHostFullVersion: "16.0.18000.0",
    GetDialogRequirementMatrix: "",
    GetInitialDisplayMode: 0,
  };
  const notSupported = 5001;
  const context = {
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, () => value])),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
  };
  return {
    GetHostInfo: () => "Excel$Win32$16.01$en-GB$workbench$$$0",
    GetContext: () => context,
    Execute: (_method: number, _parameters: unknown, done: (status: number, error: number) => void) =>
      done(notSupported, notSupported),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (status: number) => void) => done(0),
    UnregisterEvent: (_id: number, _target: string, done: (status: number) => void) => done(0),
  };
}
