// Asks of every single rule in the schemas: would an example notice if it were gone? Takes one assertion out at a time and has ajv judge all
// examples again. A rule that can go unnoticed has no example that breaks it, or does nothing.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { examples, phoneNumber, readJson, readStrictly, schemaFiles } from "./corpus.mjs";

const dialect = readJson("dialect.schema.json");
const extensions = Object.keys(dialect.properties).filter((keyword) => keyword.startsWith("x-"));
const assertions = [
  "type", "const", "enum", "pattern", "format", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems",
  "minProperties", "maxProperties", "not", "anyOf", "oneOf", "allOf", "additionalProperties", "items",
];

// Rules that no example can notice, each with its reason.
const unnoticeable = [
  [/^kaleyra\/event-response\.schema\.json#\/\$defs\/ProviderError\//, "it describes the content of a string, which does not assert"],
];

/** Every rule of a schema: where it stands, and how to take it out. */
function* rules(schema, root, path = "#", branch = false) {
  for (const keyword of Object.keys(schema)) {
    const here = `${path}/${keyword}`;
    if (keyword === "required") {
      for (const name of schema.required) {
        yield [`${here}/${name}`, () => { schema.required = schema.required.filter((other) => other !== name); }];
      }
    } else if (keyword === "type" && (branch || "oneOf" in schema)) {
      // The branches of such a union tell objects apart: without the type, what is no object fits all of them and so is refused as before.
      continue;
    } else if (assertions.includes(keyword) && schema[keyword] !== true) {
      yield [here, () => { delete schema[keyword]; }];
    }
    if (keyword === "properties" || keyword === "$defs") {
      for (const [name, child] of Object.entries(schema[keyword])) {
        if (child === false) yield [`${here}/${name}`, () => { schema[keyword][name] = true; }];
        else yield* rules(child, root, `${here}/${name}`, keyword === "$defs" && isBranchOfTypedUnion(root, name));
      }
    } else if (["items", "additionalProperties"].includes(keyword) && typeof schema[keyword] === "object") {
      yield* rules(schema[keyword], root, here);
    }
  }
}

const isBranchOfTypedUnion = (root, name) => [root, ...Object.values(root.$defs ?? {})]
  .some((union) => union.type && union.oneOf?.some((reference) => reference.$ref === `#/$defs/${name}`));

const judge = (schemas, file) => {
  const ajv = addFormats(new Ajv2020({ strict: false, logger: false })).addFormat("phone-number", phoneNumber);
  ajv.addVocabulary(extensions);
  ajv.addMetaSchema(dialect);
  for (const schema of schemas.values()) ajv.addSchema(schema);
  return ajv.getSchema(new URL(file, dialect.$id).href);
};

const readable = new Map(schemaFiles.map((file) => [file, []]));
for (const { provider, schema, valid, violations = [], bytes } of examples()) {
  if (valid || !violations[0].keyword.startsWith("json")) readable.get(`${provider}/${schema}`).push([readStrictly(bytes), valid]);
}

let noticed = 0;
const missed = [];
for (const file of schemaFiles) {
  const original = readJson(...file.split("/"));
  const count = [...rules(original, original)].length;
  for (let index = 0; index < count; index++) {
    const schemas = new Map(schemaFiles.map((name) => [name, readJson(...name.split("/"))]));
    const mutant = schemas.get(file);
    const [path, remove] = [...rules(mutant, mutant)][index];
    if (unnoticeable.some(([pattern]) => pattern.test(`${file}${path}`))) continue;
    remove();
    const validate = judge(schemas, file);
    if (readable.get(file).some(([instance, valid]) => validate(instance) !== valid)) noticed++;
    else missed.push(`${file}${path}`);
  }
}
for (const rule of missed) console.error(`FAILED  ${rule}: no example notices when this rule is gone; add one that breaks it`);
console.log(`${noticed} rules noticed by an example, ${missed.length} unnoticed`);
process.exitCode = noticed > 0 && missed.length === 0 ? 0 : 1;
