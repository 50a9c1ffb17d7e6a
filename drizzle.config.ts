import { defineConfig } from 'drizzle-kit';

/** `npm run migrations -- --name=what_changed` writes the SQL that leads from the last migration to the schema. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/main/storage/schema/index.ts',
  out: './src/main/storage/migrations',
});
