// Judges schemas/ with ajv, a validator that AgentEvents did not write:
//  1. every schema is valid under JSON Schema 2020-12's own meta-schema and under our dialect;
//  2. the dialect refuses what it should refuse;
//  3. every example gets the verdict that its manifest states, with the keyword at the instance that it states.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { examples, phoneNumber, readJson, readStrictly, schemaFiles, transcribed } from "./corpus.mjs";

const meta2020 = "https://json-schema.org/draft/2020-12/schema";
const dialect = readJson("dialect.schema.json");

// Strict types would refuse a bare "const", which the schemas use on purpose.
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })).addFormat("phone-number", phoneNumber);
ajv.addVocabulary(Object.keys(dialect.properties).filter((keyword) => keyword.startsWith("x-")));
ajv.addMetaSchema(dialect);

const failures = [];
let passed = 0;
const check = (ok, message) => ok ? passed++ : failures.push(message);
const explain = () => ajv.errorsText(ajv.errors, { separator: "; " });

const conforms = (schema, name, where) => {
  check(ajv.validate(meta2020, schema), `${where}: not valid under 2020-12: ${explain()}`);
  check(ajv.validate(dialect.$id, schema), `${where}: not valid under ${name}: ${explain()}`);
};

check(ajv.validate(meta2020, dialect), `dialect.schema.json: not valid under 2020-12: ${explain()}`);
for (const file of schemaFiles) {
  const schema = readJson(...file.split("/"));
  conforms(schema, "the dialect", file);
  check(schema.$schema === dialect.$id, `${file}: $schema must be ${dialect.$id}`);
  check(schema.$id === new URL(file, dialect.$id).href, `${file}: $id must mirror the folder: ${new URL(file, dialect.$id).href}`);
  ajv.addSchema(schema);
}

// Schemas that stand inside an OpenAPI document belong to the same dialect.
function* inlineSchemas(node, path = "#") {
  if (node === null || typeof node !== "object") return;
  for (const [name, value] of Object.entries(node)) {
    if (name === "example" || name === "examples") continue;
    const here = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (name === "schema") yield [here, value];
    else yield* inlineSchemas(value, here);
  }
}
let inline = 0;
for (const provider of transcribed) {
  const openapi = readJson(provider, "openapi.json");
  check(openapi.jsonSchemaDialect === dialect.$id, `${provider}/openapi.json: jsonSchemaDialect must be ${dialect.$id}`);
  for (const [path, schema] of inlineSchemas(openapi)) {
    conforms(schema, "the dialect", `${provider}/openapi.json${path}`);
    inline++;
  }
}

// A meta-schema that accepts everything would make part 1 worthless.
const refused = {
  "a misspelt keyword": { properties: { a: { requird: ["b"] } } },
  "an erratum without a reason": { $defs: { A: { "x-erratum": { published: "a", effective: "b" } } } },
  "a source without a section": { items: { "x-source": { document: "a" } } },
  "a known value listed twice": { "x-extensible-enum": ["A", "A"] },
  "a name that is no identifier": { oneOf: [{ "x-dotnet-name": "1st" }] },
  "a reason without words": { "x-canonical-loss": { eventId: {} } },
  "a lifetime of no time": { oneOf: [{ "x-lifetime": { seconds: 0 } }] },
  "a case that is a number": { oneOf: [{ "x-canonical-case": 1 }] },
  "a length that is text": { properties: { a: { minLength: "1" } } },
};
for (const [what, schema] of Object.entries(refused)) {
  check(!ajv.validate(dialect.$id, schema), `dialect.schema.json accepts ${what}`);
}

// ajv reports an unknown member at its object and names it beside; ours reports at the member.
const atMember = (error) => error.keyword === "additionalProperties" || error.keyword === "unevaluatedProperties"
  ? `${error.instancePath}/${(error.params.additionalProperty ?? error.params.unevaluatedProperty).replaceAll("~", "~0").replaceAll("/", "~1")}`
  : error.instancePath;
const keywordOf = (error) => error.keyword === "false schema" ? "false" : error.keyword;

const counts = { valid: 0, invalid: 0, violations: 0 };
const beyond = { "json-duplicate": [], "json-depth": [] };
for (const { provider, file, schema, valid, violations = [], bytes } of examples()) {
  const name = `${provider}/examples/${file}`;
  const validate = ajv.getSchema(new URL(`${provider}/${schema}`, dialect.$id).href);
  if (!validate) {
    failures.push(`${name}: no schema ${provider}/${schema}`);
    continue;
  }
  counts[valid ? "valid" : "invalid"]++;
  let instance;
  let readable = true;
  try {
    instance = readStrictly(bytes);
  } catch {
    readable = false;
  }
  const principal = violations[0]?.keyword;
  if (principal === "json") {
    check(!readable, `${name}: should not be readable as JSON, but is`);
    continue;
  }
  if (!readable) {
    failures.push(`${name}: not readable as JSON, although the manifest does not say so`);
    continue;
  }
  const verdict = validate(instance);
  if (principal in beyond) {
    // JSON Schema sees values, not texts: it must find nothing else wrong, and the rest is for our own tests.
    check(verdict, `${name}: only ${principal} should be wrong, but: ${ajv.errorsText(validate.errors)}`);
    beyond[principal].push(name);
    continue;
  }
  check(verdict === valid, `${name}: should be ${valid ? "valid" : "invalid"}: ${ajv.errorsText(validate.errors, { separator: "; " })}`);
  for (const { keyword, instance: pointer } of violations) {
    counts.violations++;
    check(
      (validate.errors ?? []).some((error) => keywordOf(error) === keyword && atMember(error) === pointer),
      `${name}: ajv does not report ${keyword} at "${pointer}" but: ${(validate.errors ?? []).map((e) => `${keywordOf(e)} at "${atMember(e)}"`).join(", ")}`);
  }
}

// A lock file that names a registry binds everybody to it; npm install --omit-lockfile-registry-resolved leaves it out.
const lock = readFileSync(new URL("package-lock.json", import.meta.url), "utf8");
check(!lock.includes('"resolved"'), "package-lock.json names a registry: rewrite it with npm install --omit-lockfile-registry-resolved");

check(counts.valid >= 25, `only ${counts.valid} valid examples`);
check(counts.invalid >= 80, `only ${counts.invalid} invalid examples`);

console.log(`schemas   ${schemaFiles.length} files, ${inline} inline in OpenAPI, against 2020-12 and the dialect`);
console.log(`examples  ${counts.valid} valid, ${counts.invalid} invalid, ${counts.violations} violations compared by keyword and instance`);
for (const [keyword, names] of Object.entries(beyond)) {
  console.log(`beyond JSON Schema: ${keyword}, ${names.length} examples, judged by our own tests only`);
  for (const name of names) console.log(`  ${name}`);
}
for (const failure of failures) console.error(`FAILED  ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
