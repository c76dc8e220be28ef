import type { z } from "zod";
import { badArgument } from "./hostError";
import { isHostObject, type HostObject } from "./hostObject";

/** The arguments of one call as they came over the wire, read one at a time; each reader refuses what Excel would refuse. */
export class Given {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; undefined where it was left out. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw badArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.raw(index) === undefined ? undefined : this.text(index);
  }

  /** A whole number, which may be negative; `otherwise` where it was left out. */
  whole(index: number, otherwise?: number): number {
    const value = this.raw(index) ?? otherwise;
    if (typeof value !== "number" || !Number.isInteger(value)) throw badArgument();
    return value;
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.raw(index) ?? otherwise;
    if (typeof value !== "boolean") throw badArgument();
    return value;
  }

  /** An object of the host's that the caller passed, such as a range; undefined for anything else. */
  object(index: number): HostObject | undefined {
    const value = this.raw(index);
    return isHostObject(value) ? value : undefined;
  }

  /** An argument with a shape, such as options. */
  shaped<Shape>(index: number, schema: z.ZodType<Shape>): Shape {
    return shaped(this.raw(index), schema);
  }
}

/** A value from the wire in the shape asked for; anything else is refused with what was wrong. */
export function shaped<Shape>(value: unknown, schema: z.ZodType<Shape>): Shape {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw badArgument(
    `The argument is invalid or missing or has an incorrect format. ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
  );
}
