import { z } from "zod";
import type { HostEvent } from "../model/events";
import type { WireResponse } from "../wire/request";
import { messageCategory } from "../host/nativeBridge";
import type { RequirementSets } from "../host/requirementSets";

const message = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  _actionType: z.number().default(0),
  _conversationId: z.unknown(),
  _correlationId: z.unknown(),
  _data: z.unknown(),
});
type Message = z.infer<typeof message>;

const executed = z.object({
  DdaMethod: z.object({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
});
const settingsSaved = z.object({
  DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }),
});

const dispatchIds = { settings: 76, richApi: 93 } as const;
const actionTypes = { registerEvent: 1, unregisterEvent: 2 } as const;
const notSupported = 5001;

/** How the frame of an add-in's pane is named: office.js reads from it that Excel on the web holds it, in which language (`en-GB`). */
export const frameName = (origin: string, language: string): string =>
  JSON.stringify({
    hostInfo: `Excel$Web$16.00$${language}$workbench$$$0`,
    xdmInfo: `workbench|trustwide|${origin}`,
    serializerVersion: "1",
    flights: "[]",
    baseFrameName: "workbench",
  });

/** What the parent page of a pane is connected to. */
export interface WebChannelParts {
  readonly frame: HTMLIFrameElement;
  readonly process: (body: unknown) => Promise<WireResponse>;
  readonly sets: RequirementSets;
  readonly documentUrl: string;
  /** The language of Excel's own menus: `en-GB`. */
  readonly language: string;
  /** The settings of the document (`Office.context.document.settings`), by name. */
  readonly settings: Map<string, string>;
}

const appContext = ({ sets, language, documentUrl, settings }: WebChannelParts) => ({
  _id: "trustwide",
  _appName: 16,
  _appVersion: 16.01,
  _appMinorVersion: 0,
  _appUILocale: language,
  _dataLocale: "en-GB",
  _docUrl: documentUrl,
  _clientMode: 0,
  _settings: [...settings],
  _reason: 1,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "workbench",
  _appInstanceId: "workbench",
  _touchEnabled: false,
  _commerceAllowed: true,
  _hostFullVersion: "16.0.18000.0",
  _requirementMatrix: JSON.stringify(sets),
});

/**
 * Excel on the web's side of the channel between it and the pane in its frame: JSON texts by postMessage, as office.js itself writes and reads them.
 * Nothing is put into the pane's page.
 */
export function connectWebChannel(parts: WebChannelParts): {
  send: (event: HostEvent) => void;
  close: () => void;
} {
  const { frame, process, settings } = parts;
  const listened = new Map<string, Message>();
  const post = (to: Message, data: unknown, isEvent = false) => {
    const { _actionName, _conversationId, _correlationId } = to;
    const reply = { _messageType: 1, _actionName, _conversationId, _correlationId, _data: data };
    const envelope = {
      ...reply,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: isEvent ? 1 : 0,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), location.origin);
  };

  const execute = async (asked: Message) => {
    const { DdaMethod: method, ArrayData: values = [] } = executed.parse(asked._data);
    if (method.DispatchId === dispatchIds.richApi) {
      const answer = await process(JSON.parse(z.string().parse(values[4])));
      return post(asked, { Error: 0, Version: 1, Data: [200, [], JSON.stringify(answer)] });
    }
    if (method.DispatchId === dispatchIds.settings) {
      settings.clear();
      for (const [name, value] of settingsSaved.parse(asked._data).DdaSettingsMethod.Properties)
        settings.set(name, value);
      return post(asked, { Error: 0, Version: 1 });
    }
    return post(asked, { Error: notSupported, Version: 1 });
  };

  const receive = ({ source, data }: MessageEvent) => {
    if (source !== frame.contentWindow || typeof data !== "string" || !data.startsWith("{")) return;
    const read = message.safeParse(JSON.parse(data));
    if (!read.success) return;
    const asked = read.data;
    if (asked._actionType === actionTypes.registerEvent) listened.set(asked._actionName, asked);
    else if (asked._actionType === actionTypes.unregisterEvent) listened.delete(asked._actionName);
    else if (asked._actionName === "ContextActivationManager_getAppContextAsync") return post(asked, appContext(parts));
    else return asked._actionName === "executeMethod" ? void execute(asked) : undefined;
    return post(asked, { Error: 0 });
  };
  window.addEventListener("message", receive);
  return {
    send({ type, target, payload }) {
      const listener = listened.get("richApiMessage");
      if (listener)
        post(listener, { ArrayData: [[messageCategory, type, target, JSON.stringify(payload), 0, false]] }, true);
    },
    close: () => window.removeEventListener("message", receive),
  };
}
