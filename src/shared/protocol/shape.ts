import type * as z from 'zod/mini';

/** What a message from others looks like. Whatever looks otherwise is left aside. */
export interface Shape<Message> {
  safeParse(value: unknown): { success: true; data: Message } | { success: false; data?: undefined };
}

/** What a shape lets through. */
export type MessageOf<S> = S extends Shape<infer Message> ? Message : never;

/** A shape whose schema is built when it is first needed: most calls hear of few of the things that can be said. */
export function shape<Schema extends z.ZodMiniType>(build: () => Schema): Shape<z.infer<Schema>> {
  let schema: Schema | undefined;
  return {
    safeParse(value) {
      schema ??= build();
      const { data, success } = schema.safeParse(value);
      return success ? { success, data } : { success };
    },
  };
}
