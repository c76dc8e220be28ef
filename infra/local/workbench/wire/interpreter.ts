import { HostError } from "./hostError";
import { isHostObject, type HostObject } from "./hostObject";
import { identityOf, query, type Reading } from "./query";
import { actionTypes, pathTypes, requestSchema, type Action, type ObjectPath, type WireResponse } from "./request";

/** What the interpreter drives: the workbook, and the objects an add-in may make out of nothing, by class. */
export interface Host extends Reading {
  readonly root: HostObject;
  readonly create: (className: string) => HostObject;
  /** A bug of the host's own, which the add-in sees as GeneralException. */
  readonly onBug: (error: unknown) => void;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const objectOrNull = (value: unknown): HostObject | null => (isHostObject(value) ? value : null);

/** One batch under way: each path is followed once. */
class Batch {
  readonly #followed = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  follow(id: number): HostObject | null {
    const known = this.#followed.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath", `The request names a path it does not hold (${id}).`);
    const parent = path.ParentObjectPathId ? this.follow(path.ParentObjectPathId) : null;
    const object = path.ParentObjectPathId && parent === null ? null : this.#step(path, parent);
    this.#followed.set(id, object);
    return object;
  }

  #step(path: ObjectPath, parent: HostObject | null): HostObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return this.host.root;
      case pathTypes.newObject:
        return this.host.create(path.Name);
      case pathTypes.reference:
        return this.host.references.find(path.Name);
      case pathTypes.property:
        return objectOrNull((parent ?? this.host.root).read(path.Name));
      case pathTypes.method:
        return objectOrNull((parent ?? this.host.root).call(path.Name, this.given(path)));
      case pathTypes.indexer:
        return (parent ?? this.host.root).item(this.given(path));
      default:
        return null;
    }
  }

  /** The arguments of a path or an action, with the objects they refer to in their places. */
  given({ ArgumentInfo: info }: Pick<Action, "ArgumentInfo">): unknown[] {
    const place = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value))
        return value.map((each, index) => place(each, reference[index]));
      return typeof reference === "number" && reference > 0 ? this.follow(reference) : value;
    };
    return (info?.Arguments ?? []).map((value, index) => place(value, info?.ReferencedObjectPathIds?.[index]));
  }

  /** The value an action answers with, or the promise of it (reading a file takes time); undefined where it answers nothing. */
  perform(action: Action): unknown {
    const { host } = this;
    if (action.ActionType === actionTypes.ensureUnchanged) return undefined;
    const object = this.follow(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return identityOf(object, host);
      case actionTypes.query:
      case actionTypes.queryAsJson:
      case actionTypes.recursiveQuery: {
        const { Select = [], Expand = [], ...page } = action.QueryInfo ?? {};
        return query(object, [...Select, ...Expand], page, host);
      }
      case actionTypes.method:
        // A null object is kept and let go of like any other; nothing else can be asked of it.
        return object === null && action.Name === "_KeepReference" ? null : this.#method(needed(object), action);
      case actionTypes.setProperty:
        return void needed(object).write(action.Name, this.given(action)[0] ?? null);
      case actionTypes.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          needed(object).write(capitalised(name), value);
        return undefined;
      default:
        throw new HostError("ApiNotFound", `The test host does not know action ${action.ActionType}.`);
    }
  }

  #method(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference" || action.Name === "_RemoveReference") {
      if (action.Name === "_KeepReference") this.host.references.keep(object);
      else this.host.references.drop(this.given(action)[0]);
      return null;
    }
    const answered = object.call(action.Name, this.given(action));
    if (answered instanceof Promise) return answered;
    return isHostObject(answered) ? identityOf(answered, this.host) : (answered ?? null);
  }
}

function needed(object: HostObject | null): HostObject {
  if (object) return object;
  throw new HostError("InvalidObjectPath", "The object path is a null object.");
}

/**
 * Answers one batch of office.js over a host's objects. It knows nothing of Excel. As in Excel, what ran before an error stays done and the
 * rest does not run.
 */
export async function answer(host: Host, body: unknown): Promise<WireResponse> {
  const { Actions: actions, ObjectPaths: paths } = requestSchema.parse(body);
  const batch = new Batch(host, paths);
  const response: WireResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of actions.entries()) {
    try {
      if (action.ActionType === actionTypes.trace) {
        response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      const performed = batch.perform(action);
      const value = performed instanceof Promise ? ((await performed) ?? null) : performed;
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) host.onBug(error);
      const location = [paths[action.ObjectPathId]?.Name, action.Name].filter(Boolean).join(".");
      response.Error = {
        Code: error instanceof HostError ? error.code : "GeneralException",
        Message: error instanceof Error ? error.message : String(error),
        Location: location,
        ActionIndex: index,
        HttpStatusCode: error instanceof HostError ? error.status : 500,
      };
      break;
    }
  }
  return response;
}
