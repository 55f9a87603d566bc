// Compiles one schema after the other with ajv and judges its instances. It is a thread, so that it can be ended if a schema or a pattern takes for ever.
import { parentPort, workerData } from "node:worker_threads";
import { draftOf } from "./drafts.mjs";
import { instancesOf, schemasBelow } from "./files.mjs";
import { AtHand, identified } from "./referenced.mjs";

const schemas = workerData.folders.flatMap(schemasBelow);
const atHand = new AtHand(schemas);
const byPath = new Map(schemas.map((schema) => [schema.path, schema]));

class NotAtHand extends Error {}

async function compile(schema, draft, unicodeRegExp) {
  const ajv = draft.make({
    unicodeRegExp,
    loadSchema: async (uri) => {
      const found = atHand.find(uri);
      if (found === undefined) throw new NotAtHand(uri);
      return identified(found);
    },
  });
  return await ajv.compileAsync(identified(schema));
}

async function judge(schema) {
  const draft = draftOf(schema.root);
  if (draft === undefined) return { outcome: "unknown draft", error: String(schema.root.$schema) };
  let validate;
  let identityEscapes = false;
  try {
    validate = await compile(schema, draft, true);
  } catch (strict) {
    if (strict instanceof NotAtHand) return { outcome: "reference not at hand", error: strict.message };
    try {
      // Patterns with identity escapes are regular expressions without the flag u only.
      if (!/Invalid regular expression/.test(strict.message)) throw strict;
      validate = await compile(schema, draft, false);
      identityEscapes = true;
    } catch (error) {
      return { outcome: "refused by ajv", error: String(error.message).slice(0, 300) };
    }
  }
  const instances = [...instancesOf(schema)].map(({ name, value, text }) => text === undefined ? { name } : { name, text, valid: validate(value) === true });
  return { outcome: "compiled", identityEscapes, references: atHand.reachedFrom(schema).map(({ path, uri }) => ({ path, uri })), instances };
}

parentPort.on("message", async (path) => {
  const schema = byPath.get(path);
  let result;
  try {
    result = schema.root === undefined ? { outcome: "no JSON" } : await judge(schema);
  } catch (error) {
    result = { outcome: "refused by ajv", error: String(error.message).slice(0, 300) };
  }
  const draft = schema.root === undefined ? undefined : draftOf(schema.root);
  parentPort.postMessage({ path, uri: schema.uri, draft: draft?.name ?? "other", dialect: draft?.uri ?? "", ...result });
});
